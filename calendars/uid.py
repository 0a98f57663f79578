"""The permanent names that calendars know meetings and deadlines by."""

import re
import unicodedata
from collections.abc import Iterable

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})
_ID = re.compile(r"[A-Za-z0-9._-]+")


def meeting_uid(installation: str, year: int, meeting: str) -> str:
    """The uid of a meeting in every feed: its permanent id, its year and the installation, in ASCII.

    æ, ø and å are written ae, oe and aa; anything else that is not a letter, a digit, ".", "_" or "-" raises
    ValueError.

    >>> meeting_uid("kbh", 2027, "områdemøde-1")
    'omraademoede-1.2027@kbh.aarshjul'
    """
    return f"{_ascii(meeting)}.{year}@{_ascii(installation)}.aarshjul"


def meeting_uids(installation: str, year: int, meetings: Iterable[str]) -> dict[str, str]:
    """The uid of each of a year's meetings; ValueError when two ids differ in nothing but "å" and "aa".

    >>> meeting_uids("kbh", 2027, ["maal", "mål"])
    Traceback (most recent call last):
    ...
    ValueError: the meetings 'maal' and 'mål' would both be maal.2027@kbh.aarshjul
    """
    named: dict[str, str] = {}
    for meeting in meetings:
        uid = meeting_uid(installation, year, meeting)
        if named.setdefault(uid, meeting) != meeting:
            raise ValueError(f"the meetings {named[uid]!r} and {meeting!r} would both be {uid}")
    return {meeting: uid for uid, meeting in named.items()}


def deadline_uid(meeting: str, deadline: str) -> str:
    """The uid of a meeting's deadline, from the meeting's uid and the deadline's name.

    No meeting's uid has a "+", so the two never meet.

    >>> deadline_uid("styregruppe-1.2027@kbh.aarshjul", "Frist for dagsordenspunkter")
    'styregruppe-1.2027+frist-for-dagsordenspunkter@kbh.aarshjul'
    """
    local, _, domain = meeting.partition("@")
    return f"{local}+{_ascii('-'.join(deadline.lower().split()))}@{domain}"


def _ascii(name: str) -> str:
    spelled = unicodedata.normalize("NFC", name).translate(_DANISH)
    if not _ID.fullmatch(spelled):
        raise ValueError(f"{name!r} cannot be part of a uid: only letters, digits, '.', '_' and '-' can")
    return spelled
