"""How a move, or a seat that is left, is told."""

from calendars.difference import Difference
from calendars.grid import Slot
from calendars.language import Language, Text, say_start
from constraints.wording import meeting_name, post_title
from constraints.year import Year

_MOVE = Text(da="{meeting}: fra {before} til {after}", en="{meeting}: from {before} to {after}")
_NEW = Text(da="{meeting}: holdes {after}", en="{meeting}: is held on {after}")
_DROPPED = Text(da="{meeting}: holdes ikke (nu {before})", en="{meeting}: is not held (now {before})")
_LEFT = Text(da="{meeting}: uden {post}", en="{meeting}: without {post}")


def say_slot(slot: Slot, year: Year, language: Language) -> str:
    """A start as people write it, with its year when that is not the plan's."""
    return say_start(slot.day, slot.minute, language, year=slot.day.year != year.year)


def say_move(move: Difference, year: Year, language: Language) -> str:
    """Which meeting, from when to when."""
    text = _NEW if move.before is None else _DROPPED if move.after is None else _MOVE
    before, after = (slot and say_slot(slot, year, language) for slot in move.starts)
    return text.format(language, meeting=meeting_name(move.meeting, year), before=before, after=after)


def say_left(meeting: str, post: str, year: Year, language: Language) -> str:
    """Which meeting is held without which post."""
    return _LEFT.format(language, meeting=meeting_name(meeting, year), post=post_title(post, year))
