"""Where a public meeting has a page of its own."""

from urllib.parse import quote

from calendars.language import Language

MEETING = "moede"
"""The folder of meetings' pages in a public calendar's own."""
_ENGLISH = "?sprog=en"


def page_name(uid: str) -> str:
    """The last part of a meeting's address: its permanent id as its uid spells it.

    >>> page_name("omraademoede-1.2027@kbh.aarshjul")
    'omraademoede-1'
    """
    return uid.rpartition("@")[0].rpartition(".")[0]


def meeting_url(public_url: str, installation: str, year: int, uid: str, language: Language = "da") -> str:
    """The address of a public meeting's page, the same for everybody and without a secret.

    Nothing when it is not known how the server is reached.

    >>> meeting_url("https://kalender.example.dk", "kbh", 2027, "sf-1.2027@kbh.aarshjul")
    'https://kalender.example.dk/offentlig/kbh/2027/moede/sf-1'
    """
    if not public_url:
        return ""
    place = f"{public_url}/offentlig/{quote(installation, safe='')}/{year}/{MEETING}"
    return f"{place}/{page_name(uid)}{_ENGLISH if language == 'en' else ''}"
