"""What a reader is told of an event's last change: "Flyttet fra ... til ...", with the public reason."""

from dataclasses import dataclass
from datetime import datetime

from calendars.event import Moment
from calendars.language import Language, Text, say_day, say_start

CANCELLED = Text(da="Aflyst.", en="Cancelled.")
_MOVED = Text(da="Flyttet fra {old} til {new}.", en="Moved from {old} to {new}.")
_CHANGED = Text(da="Ændret.", en="Changed.")
_REASON = Text(da="Begrundelse: {reason}", en="Reason: {reason}")


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """The start that was told before the last move, if there was one, and the PUBLIC reason of the change."""

    moved_from: Moment | None = None
    reason: str = ""

    def following(self, old: Moment, new: Moment, reason: str) -> "ChangeNote":
        """The note of a change that follows one with this note.

        A move is told until the next one: whoever looks rarely must not lose it because a place was added
        since. A change that has a reason of its own takes the note over.
        """
        if new != old:
            return ChangeNote(old, reason)
        if self.moved_from is None or reason not in ("", self.reason):
            return ChangeNote(None, reason)
        return self

    def say(self, start: Moment, language: Language = "da", *, cancelled: bool = False) -> str:
        """What changed last of what starts then, or is cancelled; nothing when there is nothing to tell."""
        sentence = ""
        if cancelled:
            sentence = CANCELLED[language]
        elif self.moved_from is not None:
            old, new = say_moment(self.moved_from, language), say_moment(start, language)
            sentence = _MOVED.format(language, old=old, new=new)
        elif self.reason:
            sentence = _CHANGED[language]
        reason = _REASON.format(language, reason=self.reason) if self.reason else ""
        return f"{sentence} {reason}".strip()


NO_CHANGE = ChangeNote()
"""The note of what is told for the first time."""


def say_moment(at: Moment, language: Language = "da") -> str:
    """A day, with its time unless it is a whole one: "tirsdag den 30. marts 2027 kl. 9.00"."""
    if not isinstance(at, datetime):
        return say_day(at, language)
    return say_start(at.date(), at.hour * 60 + at.minute, language)
