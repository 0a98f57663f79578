"""What the pages say, in Danish and English."""

from calendars.language import Language, Text

_WORDS = {
    "what_participant": Text(
        da="Tilføj kalenderen én gang; derefter følger den med, når møder flyttes eller aflyses.",
        en="Add the calendar once; from then on it follows when meetings move or are cancelled.",
    ),
    "what_busy": Text(
        da="Denne kalender viser kun, hvornår tiden er optaget, ikke af hvad.",
        en="This calendar shows only when time is taken, not by what.",
    ),
    "what_public": Text(
        da="Denne kalender viser de offentlige møder: hvilket organ, hvornår og hvor.",
        en="This calendar shows the public meetings: which body, when and where.",
    ),
    "add": Text(da="Tilføj til din kalender", en="Add to your calendar"),
    "address": Text(da="Kalenderens adresse", en="The calendar's address"),
    "paste": Text(
        da="Kopiér adressen, hvis dit program beder om den.",
        en="Copy the address when your program asks for it.",
    ),
    "secret": Text(
        da="Linket er hemmeligt: enhver, der har det, kan læse kalenderen. Giv det ikke videre. "
        "Er det kommet i forkerte hænder, så bed sekretariatet om et nyt.",
        en="The link is secret: whoever has it can read the calendar. Do not pass it on. "
        "If it has gone astray, ask the secretariat for a new one.",
    ),
    "scan": Text(da="Skan og tilføj på telefonen", en="Scan and add on your phone"),
    "qr": Text(da="QR-kode, der åbner denne side", en="QR code that opens this page"),
    "next": Text(da="De næste møder", en="The next meetings"),
    "none": Text(da="Der er ingen møder forude.", en="There are no meetings ahead."),
    "more": Text(da="Kalenderen har {count} til længere ude.", en="The calendar has {count} more, later."),
    "when": Text(da="Hvornår", en="When"),
    "time": Text(da="Tid", en="Time"),
    "meeting": Text(da="Møde", en="Meeting"),
    "where": Text(da="Sted", en="Place"),
    "whole_day": Text(da="hele dagen", en="all day"),
    "cancelled": Text(da="Aflyst", en="Cancelled"),
    "how_often": Text(da="Hvor tit ser programmet efter?", en="How often does the program look?"),
    "late": Text(
        da="En kalender henter selv det nyeste, men ikke straks. Denne side viser altid det nyeste.",
        en="A calendar fetches what is new by itself, but not at once. This page always shows the newest.",
    ),
    "program": Text(da="Program", en="Program"),
    "looks": Text(da="Ser efter", en="Looks"),
    "print": Text(
        da="Siden kan udskrives: så er det en mødeliste.",
        en="The page can be printed: it is then a list of meetings.",
    ),
    "updated": Text(da="Sidst ændret {when}.", en="Last changed {when}."),
    "not_yet": Text(da="Intet er udgivet endnu.", en="Nothing has been published yet."),
    "other_language": Text(da="In English", en="På dansk"),
    "skip": Text(da="Gå til møderne", en="Skip to the meetings"),
    "gone_title": Text(da="Linket er lukket", en="The link is closed"),
    "gone": Text(
        da="Dette abonnement er ophørt. Bed sekretariatet om et nyt link.",
        en="This subscription has ended. Ask the secretariat for a new link.",
    ),
    "unknown_title": Text(da="Ingen kalender her", en="No calendar here"),
    "unknown": Text(
        da="Adressen hører ikke til nogen kalender. Se efter, om hele linket er kommet med.",
        en="The address belongs to no calendar. See whether the whole link was copied.",
    ),
    "as_json": Text(da="Som JSON", en="As JSON"),
    "as_feed": Text(da="Som kalenderfil", en="As a calendar file"),
}


def words(language: Language) -> dict[str, str]:
    """All of them in one language, by name."""
    return {name: text[language] for name, text in _WORDS.items()}
