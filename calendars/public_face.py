"""What the public calendar shows of an event besides its times."""

from dataclasses import dataclass, replace

from calendars.change_note import NO_CHANGE, ChangeNote
from calendars.content_line import clean, one_line


@dataclass(frozen=True, slots=True)
class PublicFace:
    """A meeting's body, its place without the room, and those agenda items that the year makes public.

    Of a day of making public: what is made so, and after which body. `note` is of the last change that the
    public could see: it hears of no other.
    """

    summary: str
    location: str = ""
    description: str = ""
    note: ChangeNote = NO_CHANGE

    def looks_like(self, other: "PublicFace") -> bool:
        """True when they show the same, whatever was noted of how it came to be so."""
        return replace(self, note=other.note) == other

    def as_shown(self) -> "PublicFace":
        """The same with its texts as calendars show them."""
        return PublicFace(
            one_line(self.summary),
            one_line(self.location),
            clean(self.description),
            replace(self.note, reason=one_line(self.note.reason)),
        )
