"""What anybody may see of one meeting."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote

from calendars.change_note import ChangeNote
from calendars.content_line import clean, one_line
from calendars.event import Moment, check_span
from calendars.language import Language
from calendars.public_face import PublicFace

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
    `public` is what the public sees in place of the texts: None when the event is not public, and of what an
    older program told.
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
    public: PublicFace | None = None

    def __post_init__(self) -> None:
        check_span(self.start, self.end)

    def fingerprint(self) -> str:
        """The SHA-256, in hex, of what participants notice: times as instants, texts as shown, the status."""
        facts = [
            _instant(self.start), _instant(self.end), one_line(self.summary), one_line(self.location),
            clean(self.description), self.cancelled, clean(self._said_to_persons()),
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(facts, ensure_ascii=False).encode()).hexdigest()

    def is_same_meeting(self, other: "Visible") -> bool:
        """True when they differ at most in people: time, texts, place and status are alike."""
        people = {*map(one_line, self.people), *map(one_line, other.people)}
        return self._facts(people) == other._facts(people)

    def is_same_to_public(self, other: "Visible") -> bool:
        """True when the public, if it sees both, sees no difference. Of an older program's, times count."""
        times = [(_instant(one.start), _instant(one.end), one.cancelled) for one in (self, other)]
        if self.public is None or PUBLIC not in other.audience:
            return True
        shown = self.public.as_shown()
        return times[0] == times[1] and (other.public is None or shown.looks_like(other.public))

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
            public=self.public.as_shown() if self.public else None,
        )

    @property
    def last_change(self) -> ChangeNote:
        """What its participants are told of the last change that they could see."""
        return ChangeNote(self.moved_from, self.reason)

    @property
    def last_public_change(self) -> ChangeNote:
        """What the public is told; what an older program told was the same for all."""
        return self.public.note if self.public else self.last_change

    def note(self, language: Language = "da") -> str:
        """What changed last, in words: "Flyttet fra ... til ...", "Aflyst." or nothing; the public reason."""
        return self.last_change.say(self.start, language, cancelled=self.cancelled)

    def is_over(self, now: datetime) -> bool:
        """True from the instant it ends; an all-day one ends at midnight in the zone of `now`."""
        if isinstance(self.end, datetime):
            return self.end.astimezone(UTC) <= now.astimezone(UTC)
        return self.end <= now.date()

    def last_day(self) -> date:
        """The local date it ends on."""
        return self.end.date() if isinstance(self.end, datetime) else self.end - timedelta(days=1)


def _instant(at: Moment) -> str:
    return (at.astimezone(UTC) if isinstance(at, datetime) else at).isoformat()
