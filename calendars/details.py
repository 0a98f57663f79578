"""A meeting of which only the hours are shown: "Optaget"."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from calendars.event import Event, is_all_day
from calendars.language import Language, Text

_BUSY = Text(da="Optaget", en="Busy")
_LETTERS = 32


def busy(events: Iterator[Event], language: Language) -> Iterator[Event]:
    """The hours in which the subscriber's time is taken, and nothing of what for.

    Whole days and free hours take nobody's time, also when they are cancelled. The uid becomes an opaque one:
    a meeting's own says which meeting it is. It is as permanent, and ends as all of ours do, so that a
    re-plan knows it again.
    """
    for event in events:
        if is_all_day(event.start) or event.transparent:
            continue
        yield replace(
            event,
            uid=opaque(event.uid),
            summary=_BUSY[language],
            location="",
            description="",
            categories=(),
            color="",
            url="",
        )


def opaque(uid: str) -> str:
    """The uid of a meeting that is not named: "optaget-1f0c….2027@kbh.aarshjul".

    >>> opaque("bmf-1.2027@kbh.aarshjul").endswith(".2027@kbh.aarshjul")
    True
    """
    local, _, domain = uid.rpartition("@")
    year = local.rpartition(".")[2]
    return f"optaget-{hashlib.sha256(uid.encode()).hexdigest()[:_LETTERS]}.{year}@{domain}"
