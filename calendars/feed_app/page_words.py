"""What the pages say, in Danish and English."""

from dataclasses import dataclass
from typing import Literal

from calendars.language import LANGUAGES, Language, Text
from calendars.store.subscription_kind import Detail

WHAT: dict[Detail, Text] = {
    "participant": Text(
        da="Tilføj kalenderen én gang; derefter følger den med, når møder flyttes eller aflyses.",
        en="Add the calendar once; from then on it follows when meetings move or are cancelled.",
    ),
    "busy": Text(
        da="Denne kalender viser kun, hvornår tiden er optaget, ikke af hvad.",
        en="This calendar shows only when time is taken, not by what.",
    ),
    "public": Text(
        da="Denne kalender viser offentlige møder: hvilket organ, hvornår og hvor.",
        en="This calendar shows public meetings: which body, when and where.",
    ),
}
"""What a calendar of each detail is for."""

UPDATED = Text(da="Sidst ændret {when}.", en="Last changed {when}.")
NOT_YET = Text(da="Intet er udgivet endnu.", en="Nothing has been published yet.")
MORE = Text(da="Kalenderen har {count:# mere|# flere}.", en="The calendar has {count} more.")
WHOLE_DAY = Text(da="hele dagen", en="all day")
QR = Text(da="QR-kode, der åbner denne side", en="QR code that opens this page")


@dataclass(frozen=True)
class Message:
    """A page that says one thing."""

    title: Text
    text: Text


Occasion = Literal["gone", "unknown", "no_meeting"]
MESSAGES: dict[Occasion, Message] = {
    "gone": Message(
        Text(da="Linket er lukket", en="The link is closed"),
        Text(
            da="Dette abonnement er ophørt. Bed sekretariatet om et nyt link.",
            en="This subscription has ended. Ask the secretariat for a new link.",
        ),
    ),
    "unknown": Message(
        Text(da="Ingen kalender her", en="No calendar here"),
        Text(
            da="Adressen hører ikke til nogen kalender. Se efter, om hele linket er kommet med.",
            en="The address belongs to no calendar. See whether the whole link was copied.",
        ),
    ),
    "no_meeting": Message(
        Text(da="Intet offentligt møde her", en="No public meeting here"),
        Text(
            da="Adressen hører ikke til noget møde i den offentlige kalender.",
            en="The address belongs to no meeting in the public calendar.",
        ),
    ),
}

_FIXED = {
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
    "next": Text(da="De næste møder", en="The next meetings"),
    "none": Text(da="Der er ingen møder forude.", en="There are no meetings ahead."),
    "when": Text(da="Hvornår", en="When"),
    "time": Text(da="Tid", en="Time"),
    "meeting": Text(da="Møde", en="Meeting"),
    "where": Text(da="Sted", en="Place"),
    "cancelled": Text(da="Aflyst", en="Cancelled"),
    "how_often": Text(da="Hvor tit ser programmet efter?", en="How often does the program look?"),
    "late": Text(
        da="En kalender henter selv det nyeste, men ikke straks. Denne side viser altid det nyeste.",
        en="A calendar fetches what is new by itself, but not at once. This page always shows the newest.",
    ),
    "urgent": Text(
        da="Flyttes eller aflyses et møde med kort varsel, er kalenderen for langsom: "
        "så giver sekretariatet besked med mail eller telefon.",
        en="When a meeting moves or is cancelled at short notice, the calendar is too slow: "
        "the secretariat then tells you by mail or telephone.",
    ),
    "urgent_public": Text(
        da="Flyttes eller aflyses et møde med kort varsel, er kalenderen for langsom: "
        "se her på siden, før du tager af sted.",
        en="When a meeting moves or is cancelled at short notice, the calendar is too slow: "
        "look at this page before you set out.",
    ),
    "program": Text(da="Program", en="Program"),
    "looks": Text(da="Ser efter", en="Looks"),
    "print": Text(
        da="Siden kan udskrives: så er det en mødeliste.",
        en="The page can be printed: it is then a list of meetings.",
    ),
    "other_language": Text(da="In English", en="På dansk"),
    "all_meetings": Text(da="Alle offentlige møder", en="All public meetings"),
    "skip": Text(da="Gå til møderne", en="Skip to the meetings"),
    "as_json": Text(da="Som JSON", en="As JSON"),
    "as_feed": Text(da="Som kalenderfil", en="As a calendar file"),
}

WORDS: dict[Language, dict[str, str]] = {
    language: {name: text[language] for name, text in _FIXED.items()} for language in LANGUAGES
}
"""What the templates say by themselves, by name."""
