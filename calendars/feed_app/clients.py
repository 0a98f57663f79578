"""The calendar programs that people have: how each is handed a calendar, and how often it looks again."""

from typing import NamedTuple
from urllib.parse import quote, urlsplit

from calendars.language import Language, Text

_WEBCAL = "webcal"


class Client(NamedTuple):
    """A program's name, the address that hands it the calendar, what to do there, and how often it looks."""

    name: str
    address: str
    hint: str
    looks: str


_HINTS = {
    "outlook": Text(
        da="Åbner Outlook på nettet; sig ja til at abonnere.",
        en="Opens Outlook on the web; say yes to subscribe.",
    ),
    "desktop": Text(da="Åbner Outlook på computeren.", en="Opens Outlook on your computer."),
    "google": Text(
        da="Åbner Google Kalender; sig ja til at tilføje.", en="Opens Google Calendar; say yes to add."
    ),
    "apple": Text(
        da="Åbner Kalender på iPhone, iPad eller Mac.", en="Opens Calendar on iPhone, iPad or Mac."
    ),
    "thunderbird": Text(
        da="Eller: Ny kalender, På netværket, og indsæt adressen.",
        en="Or: New calendar, On the network, and paste the address.",
    ),
}
_LOOKS = {
    "outlook": Text(da="hver 3. time til én gang i døgnet", en="every 3 hours to once a day"),
    "desktop": Text(da="hver time", en="every hour"),
    "google": Text(da="cirka én gang i døgnet", en="about once a day"),
    "apple": Text(da="hver time, eller som du selv vælger", en="every hour, or as you choose"),
    "thunderbird": Text(da="hver halve time", en="every half hour"),
}


def clients(feed: str, name: str, language: Language) -> list[Client]:
    """The programs for a feed's address, those that most people have first."""
    webcal = as_webcal(feed)
    quoted = quote(webcal, safe="")
    on_the_web = f"https://outlook.office.com/calendar/0/addfromweb?url={quoted}&name={quote(name, safe='')}"
    addresses = {
        "Outlook": ("desktop", webcal),
        "Outlook på nettet" if language == "da" else "Outlook on the web": (
            "outlook",
            on_the_web,
        ),
        "Google": ("google", f"https://calendar.google.com/calendar/r?cid={quoted}"),
        "Apple": ("apple", webcal),
        "Thunderbird": ("thunderbird", webcal),
    }
    return [
        Client(title, address, _HINTS[key][language], _LOOKS[key][language])
        for title, (key, address) in addresses.items()
    ]


def as_webcal(feed: str) -> str:
    """The address as calendar programs register for it: "webcal://..."."""
    return urlsplit(feed)._replace(scheme=_WEBCAL).geturl()
