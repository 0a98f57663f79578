"""Where a demand stands in the year's file."""

from dataclasses import dataclass

from calendars.meetings import Meeting
from constraints.year import Year
from scheduler.relaxation.year_text import YearText
from scheduler.year_file.positions import KeyPath


@dataclass(frozen=True)
class Bearings:
    """The year and the text it was read from, for finding the one's parts in the other."""

    year: Year
    text: YearText

    def body_of(self, meeting: str) -> KeyPath | None:
        """The table of the meeting's body; None for dialogues and other meetings without one."""
        return self.table("body", self.year.by_id[meeting].series)

    def table(self, kind: str, name: str) -> KeyPath | None:
        """The table with an id in an array of tables."""
        number = self.text.number(kind, name)
        return None if number is None else (kind, number)

    def series_table(self, series: str) -> KeyPath | None:
        """The table of a body, campaign or area."""
        found = (self.table(kind, series) for kind in ("body", "campaign", "area"))
        return next((path for path in found if path is not None), None)

    def written(self, meeting: str) -> KeyPath | None:
        """Where a body's meeting is written. A series' meetings keep the order of the file."""
        body = self.body_of(meeting)
        if body is None:
            return None
        of_body = [one for one in self.year.meetings if one.series == self.year.by_id[meeting].series]
        place = of_body.index(self.year.by_id[meeting])
        return (*body, "meetings", place) if self.text.value(*body, "meetings", place) else None

    def whole_number(self, path: KeyPath) -> int | None:
        """A number that is written at a path."""
        value = self.text.value(*path)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def meeting(self, name: str) -> Meeting:
        """A meeting by id."""
        return self.year.by_id[name]
