"""What anybody may see of one meeting, and how its latest change is put into words."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote

from calendars.content_line import clean, one_line
from calendars.event import Moment, check_span
from calendars.language import Language, Text, say_day, say_start

_MOVED = Text(da="Flyttet fra {old} til {new}.", en="Moved from {old} to {new}.")
_CANCELLED = Text(da="Aflyst.", en="Cancelled.")
_CHANGED = Text(da="Ændret.", en="Changed.")
_REASON = Text(da="Begrundelse: {reason}", en="Reason: {reason}")
_PERSON = "person:"

PUBLIC = "public"
PARTICIPANTS = "participants"
"""Who reads `Visible.people`: everybody but the public. No subject is spelt so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visible:
    """The visible facts of one meeting or deadline; `start` and `end` as in `Event`.

    `reason` is the PUBLIC reason of the latest change: empty by default, and heeded only when something else
    changes too. `moved_from` is the start that was told before the last move; `publish` fills it in.
    `people` are those lines of the description that say who chairs and who works the case: the public never
    reads them. `personal` is what single subscribers are told besides (who sits for whom), by subject: not
    kept. Neither is a change of the meeting; both are told to whoever reads them. `audience` is whose feeds
    show it, by subject: no content, but kept, so that a cancellation reaches everybody who was invited.
    """

    start: Moment
    end: Moment
    summary: str
    location: str = ""
    description: str = ""
    cancelled: bool = False
    reason: str = ""
    moved_from: Moment | None = None
    people: tuple[str, ...] = ()
    personal: tuple[tuple[str, str], ...] = ()
    audience: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_span(self.start, self.end)

    def fingerprint(self) -> str:
        """The SHA-256, in hex, of what any reader notices: times as instants, texts as shown, the status."""
        facts = [
            _instant(self.start), _instant(self.end), one_line(self.summary), one_line(self.location),
            clean(self.description), self.cancelled, clean(self._said_to_persons()),
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(facts, ensure_ascii=False).encode()).hexdigest()

    def is_same_meeting(self, other: "Visible") -> bool:
        """True when they differ at most in people: time, texts, place and status are alike."""
        people = {*map(one_line, self.people), *map(one_line, other.people)}
        return self._facts(people) == other._facts(people)

    def _facts(self, people: set[str]) -> tuple[object, ...]:
        lines = [line for line in clean(self.description).split("\n") if line not in people]
        return (
            _instant(self.start), _instant(self.end), one_line(self.summary), one_line(self.location),
            lines, self.cancelled,
        )  # fmt: skip

    def read_besides(self) -> dict[str, str]:
        """What some read of people and others do not, by subject; PARTICIPANTS are all but the public."""
        people = "\n".join(map(one_line, self.people))
        return {who: text for who, text in (*self.personal, (PARTICIPANTS, people)) if text}

    def _said_to_persons(self) -> str:
        said = (
            f"{unquote(subject.removeprefix(_PERSON))}: {line}"
            for subject, text in self.personal
            if subject.startswith(_PERSON)
            for line in text.split("\n")
        )
        return "\n".join(sorted(said))

    def as_shown(self) -> "Visible":
        """The same with its texts as calendars show them, its audience sorted, and nothing personal."""
        return replace(
            self,
            summary=one_line(self.summary),
            location=one_line(self.location),
            description=clean(self.description),
            reason=one_line(self.reason),
            people=tuple(map(one_line, self.people)),
            personal=(),
            audience=tuple(sorted(set(self.audience))),
        )

    def note(self, language: Language = "da") -> str:
        """What changed last: "Flyttet fra ... til ...", "Aflyst." or nothing, with the public reason."""
        sentence = ""
        if self.cancelled:
            sentence = _CANCELLED[language]
        elif self.moved_from is not None:
            old, new = say_moment(self.moved_from, language), say_moment(self.start, language)
            sentence = _MOVED.format(language, old=old, new=new)
        elif self.reason:
            sentence = _CHANGED[language]
        reason = _REASON.format(language, reason=self.reason) if self.reason else ""
        return f"{sentence} {reason}".strip()

    def is_over(self, now: datetime) -> bool:
        """True from the instant it ends; an all-day one ends at midnight in the zone of `now`."""
        if isinstance(self.end, datetime):
            return self.end.astimezone(UTC) <= now.astimezone(UTC)
        return self.end <= now.date()

    def last_day(self) -> date:
        """The local date it ends on."""
        return self.end.date() if isinstance(self.end, datetime) else self.end - timedelta(days=1)


def say_moment(at: Moment, language: Language = "da") -> str:
    """A day, with its time unless it is a whole one: "tirsdag den 30. marts 2027 kl. 9.00"."""
    if not isinstance(at, datetime):
        return say_day(at, language)
    return say_start(at.date(), at.hour * 60 + at.minute, language)


def _instant(at: Moment) -> str:
    return (at.astimezone(UTC) if isinstance(at, datetime) else at).isoformat()
