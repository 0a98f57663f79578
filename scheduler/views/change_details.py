"""What is otherwise of a meeting besides its start: title, duration, room, who chairs, its text."""

from collections.abc import Iterator
from datetime import UTC, datetime

from calendars.language import Language, Text
from calendars.visible import Visible

_TITLE = Text(da="titel: fra »{old}« til »{new}«", en='title: from "{old}" to "{new}"')
_DURATION = Text(da="varighed: fra {old} til {new} minutter", en="duration: from {old} to {new} minutes")
_PLACE = Text(da="sted: fra {old} til {new}", en="place: from {old} to {new}")
_PEOPLE = Text(da="fra »{old}« til »{new}«", en='from "{old}" to "{new}"')
_NO_LONGER = Text(da="ikke længere »{old}«", en='no longer "{old}"')
_NOW = Text(da="nu »{new}«", en='now "{new}"')
_TEXT = Text(da="ny tekst eller dagsorden", en="new text or agenda")
_NONE = Text(da="intet sted", en="no place")


def details(before: Visible, after: Visible, language: Language, *, room: bool = True) -> list[str]:
    """Each thing that differs, from and to; without the room when that has been said."""
    return list(_details(before, after, language, room=room))


def _details(before: Visible, after: Visible, language: Language, *, room: bool) -> Iterator[str]:
    if before.summary != after.summary:
        yield _TITLE.format(language, old=before.summary, new=after.summary)
    old, new = _minutes(before), _minutes(after)
    if old != new:
        yield _DURATION.format(language, old=old, new=new)
    if room and before.location != after.location:
        none = _NONE[language]
        yield _PLACE.format(language, old=before.location or none, new=after.location or none)
    yield from _people(before.people, after.people, language)
    if before.location == after.location and _text(before) != _text(after):
        yield _TEXT[language]


def _people(before: tuple[str, ...], after: tuple[str, ...], language: Language) -> Iterator[str]:
    """Lines are of one office when they begin alike: "Forperson: A" and "Forperson: B"."""
    old, new = ({line.partition(":")[0]: line for line in lines} for lines in (before, after))
    for office in {**old, **new}:
        was, now = old.get(office), new.get(office)
        if was and now and was != now:
            yield _PEOPLE.format(language, old=was, new=now)
        elif was and not now:
            yield _NO_LONGER.format(language, old=was)
        elif now and not was:
            yield _NOW.format(language, new=now)


def _text(shown: Visible) -> list[str]:
    return [line for line in shown.description.split("\n") if line not in shown.people]


def _minutes(shown: Visible) -> int:
    if isinstance(shown.start, datetime) and isinstance(shown.end, datetime):
        return int((shown.end.astimezone(UTC) - shown.start.astimezone(UTC)).total_seconds()) // 60
    return 0  # whole days: only meetings are told of one by one
