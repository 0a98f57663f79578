"""The meetings that the options of `aarshjul replan` name, as ids."""

from collections.abc import Callable
from typing import Any

from calendars.language import Language
from calendars.plan import Plan
from constraints.year import Year
from scheduler.alternatives.named import UnknownMeeting, find_meeting
from scheduler.cli.exits import INVALID_INPUT, Exit

_FIRST = ("move", "longer", "choose")
_ALONE = ("cancel", "also", "approved")


def named_meetings(
    asked: dict[str, Any], plan: Plan, read: Callable[[], Year], language: Language
) -> dict[str, Any]:
    """The options' values with ids in place of titles and parts of them; exit 3 for what names no meeting.

    What has an id already, of a meeting, a series or one that the same command adds, stays as it is; the
    year is read only when something has not.
    """
    known = {*plan.by_meeting, *plan.dropped, *(name for _, name, _ in asked["add"])}

    def named(option: str, words: str) -> str:
        if words in known or words in read().series:
            return words
        try:
            return find_meeting(read(), words, language).id
        except UnknownMeeting as unknown:
            raise Exit(f"--{option}: {unknown}", INVALID_INPUT) from None

    found = dict(asked)
    for option in _FIRST:
        found[option] = tuple((named(option, words), *rest) for words, *rest in asked[option])
    for option in _ALONE:
        found[option] = tuple(named(option, words) for words in asked[option])
    return found
