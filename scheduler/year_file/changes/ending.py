"""When an organisation is one of its own no more, or is none yet."""

from dataclasses import dataclass
from datetime import date

from calendars.language import Text, say_day
from scheduler.year_file.ledger import Spot

_MERGED = Text(
    da="en organisation, der findes endnu: »{name}« går op i »{into}« {day} ({place}). "
    "Skriv ændringerne i den orden, de sker, og om den, der går videre",
    en='an organisation that is still one: "{name}" goes up in "{into}" on {day} ({place}). '
    "Write changes in the order in which they happen, and of the one that goes on",
)
_CLOSED = Text(
    da="en organisation, der findes endnu: »{name}« nedlægges {day} ({place}). "
    "Skriv ændringerne i den orden, de sker",
    en='an organisation that is still one: "{name}" closes on {day} ({place}). '
    "Write changes in the order in which they happen",
)
_TO_COME = Text(
    da="en organisation, der findes på dagen, {day}: »{name}« begynder {since}",
    en='an organisation that is one on the day, {day}: "{name}" begins on {since}',
)
_LINE = Text(da="{file}, linje {line}", en="{file}, line {line}")


@dataclass(frozen=True, slots=True)
class Ending:
    """From `day` on, an organisation has no dialogue: it is closed, or has gone up in `into`.

    `kept` are its dialogues that were held before; `spot` is where the change is written.
    """

    day: date
    kept: frozenset[str]
    spot: Spot
    into: str | None = None

    def allowed(self, name: str) -> Text:
        """What may be named instead of the organisation, and why it may not."""
        text = _CLOSED if self.into is None else _MERGED
        return text.filled(name=name, into=self.into or "", day=_said(self.day), place=self._place)

    @property
    def _place(self) -> str | Text:
        if self.spot.line is None:
            return self.spot.file
        return _LINE.filled(file=self.spot.file, line=self.spot.line)


def begins_later(name: str, since: date, day: date) -> Text:
    """What may be named on a day on which the organisation has not begun."""
    return _TO_COME.filled(name=name, since=_said(since), day=_said(day))


def _said(day: date) -> Text:
    return Text(da=say_day(day, weekday=False), en=say_day(day, "en", weekday=False))
