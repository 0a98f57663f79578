"""What the options of `aarshjul replan` name, as ids: meetings, organisations and rooms."""

from collections.abc import Callable
from typing import Any

from calendars.language import Language
from calendars.plan import Plan
from constraints.year import Year
from scheduler.alternatives.named import UnknownMeeting, find_meeting
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.named_thing import ORGANISATION, ROOM, UnknownThing, find_thing

_FIRST = ("move", "longer", "choose")
_ALONE = ("cancel", "also", "approved")


def with_ids(
    asked: dict[str, Any], plan: Plan, read: Callable[[], Year], language: Language
) -> dict[str, Any]:
    """The options' values with ids in place of titles and names, or parts of them; exit 3 for others.

    What has an id already, of a meeting, a series or one that the same command adds, stays as it is; the
    year is read only when something has not.
    """
    known = {*plan.by_meeting, *plan.dropped, *(name for _, name, _ in asked["add"])}

    def meeting(option: str, words: str) -> str:
        if words in known or words in read().series:
            return words
        try:
            return find_meeting(read(), words, language).id
        except UnknownMeeting as unknown:
            raise Exit(f"--{option}: {unknown}", INVALID_INPUT) from None

    found = dict(asked)
    for option in _FIRST:
        found[option] = tuple((meeting(option, words), *rest) for words, *rest in asked[option])
    for option in _ALONE:
        found[option] = tuple(meeting(option, words) for words in asked[option])
    try:
        return found | _things(asked, read, language)
    except UnknownThing as unknown:
        raise Exit(str(unknown), INVALID_INPUT) from None


def _things(asked: dict[str, Any], read: Callable[[], Year], language: Language) -> dict[str, Any]:
    """The options that name organisations and rooms."""

    def organisation(option: str, words: str) -> str:
        names = {one.id: one.name for one in read().organisations.values()}
        return find_thing(words, names, ORGANISATION, language, option=option)

    def room(words: str) -> str:
        names = {one.id: one.name for one in read().rooms.values()}
        return find_thing(words, names, ROOM, language, option="close-room")

    return {
        "merge": tuple(
            (organisation("merge", one), organisation("merge", into), day)
            for one, into, day in asked["merge"]
        ),
        "close_organisation": tuple(
            (organisation("close-organisation", one), day) for one, day in asked["close_organisation"]
        ),
        "close_room": tuple((room(one), days) for one, days in asked["close_room"]),
    }
