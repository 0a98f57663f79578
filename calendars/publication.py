"""What participants have been told: which meetings, in which version, and what changed last."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from calendars.cancelled_days import KEEP_CANCELLED_DAYS
from calendars.event import Event, check_uid, is_all_day
from calendars.explaining import called_off, explained, is_same_to_all, public_face
from calendars.language import Language
from calendars.reading import Reading, readings
from calendars.stamp import stamp
from calendars.uid import deadline_uid, meeting_uid
from calendars.visible import PARTICIPANTS, PUBLIC, Visible

__all__ = ["Publication", "Told", "Visible", "deadline_uid", "meeting_uid", "publish"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What participants were told last of one uid, and the version that their calendars know it by.

    `changed` (UTC, whole seconds) is when this version was published, and later than all told before.
    `readings` is what some of its readers read of people, and since when: no version of the meeting, which is
    the same for all.
    """

    uid: str
    fingerprint: str
    sequence: int
    changed: datetime
    visible: Visible
    readings: tuple[Reading, ...] = ()

    def __post_init__(self) -> None:
        check_uid(self.uid)

    @property
    def last_told(self) -> datetime:
        """When any of its readers was told of a change last."""
        return max([self.changed, *(one.changed for one in self.readings)])

    def changed_for(self, subject: str, *, people: bool = True) -> datetime:
        """When what this subscriber reads was changed last; `people` is False where no people are named.

        The public reads of no people at all.
        """
        if subject == PUBLIC:
            return self.changed
        read = {subject, PARTICIPANTS} if people else {subject}
        return max([self.changed, *(one.changed for one in self.readings if one.subject in read)])

    def event(
        self,
        language: Language = "da",
        *,
        categories: tuple[str, ...] = (),
        color: str = "",
        url: str = "",
        transparent: bool | None = None,
    ) -> Event:
        """The event of a feed. The note on its last change opens the description; whole days stay free."""
        shown = self.visible
        return Event(
            uid=self.uid,
            sequence=self.sequence,
            changed=self.changed,
            summary=shown.summary,
            start=shown.start,
            end=shown.end,
            location=shown.location,
            description="\n\n".join(part for part in (shown.note(language), shown.description) if part),
            categories=categories,
            color=color,
            url=url,
            cancelled=shown.cancelled,
            transparent=is_all_day(shown.start) if transparent is None else transparent,
        )


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication is all that has been told, by uid; an empty one is a year that nobody has heard of.

    `retired` holds the last sequence of each uid that is shown no more: one that comes back goes on from
    there.
    """

    events: Mapping[str, Told] = field(default_factory=dict)
    retired: Mapping[str, int] = field(default_factory=dict)

    @property
    def latest(self) -> datetime | None:
        """The last change that the feeds tell of; None when they tell of nothing."""
        return max((told.last_told for told in self.events.values()), default=None)


def publish(
    previous: Publication,
    wanted: Mapping[str, Visible],
    now: datetime,
    keep_cancelled_days: int = KEEP_CANCELLED_DAYS,
    reason: str = "",
) -> Publication:
    """The publication that follows `previous` when the meetings of `wanted`, by uid, are published at `now`.

    - The meeting as it was told: version, time of change and note stay as they are; who sees it, who chairs
      and who sits for whom follow, changed at `now` for those who read it, and for nobody else.
    - Another time, place, text or status, to its participants or to the public: sequence + 1, changed at
      `now`, for all; the note is told to those who see a difference. However often a meeting moved since the
      last publication, that is one step; if it moved back it is none.
    - Every change is stamped `now`, or a second after the last one if the clock says no later time than that.
    - No longer wanted, or wanted cancelled: it stays, cancelled, with the content last told, and goes with
      the first publication more than `keep_cancelled_days` after its date.
    - No longer wanted but over: it was held, so it is not called cancelled; it goes at that same time.
    - Wanted again: a new version, whose sequence follows the last one ever told.

    `reason` is the PUBLIC reason of every change that has none of its own, cancellations too.
    `now` must be aware; its zone says when an all-day event is over.
    """
    if now.utcoffset() is None:
        raise ValueError(f"the time of publication {now} has no time zone")
    events: dict[str, Told] = {}
    retired = dict(previous.retired)
    for uid in sorted({*previous.events, *wanted}):
        meeting = wanted.get(uid)
        told = _tell(uid, previous, meeting, now, reason)
        if told is None:
            continue
        if (meeting is None or meeting.cancelled) and _is_forgotten(told.visible, now, keep_cancelled_days):
            retired[uid] = told.sequence
        else:
            events[uid] = told
            retired.pop(uid, None)
    return Publication(events, dict(sorted(retired.items())))


def _tell(uid: str, previous: Publication, wanted: Visible | None, now: datetime, reason: str) -> Told | None:
    """What is told of one uid; None when nobody has heard of it and nobody needs to."""
    before = previous.events.get(uid)
    if before is None:
        if wanted is None or wanted.cancelled:
            return None
        return _version(
            uid, replace(wanted, reason="", moved_from=None), previous.retired.get(uid, -1) + 1, stamp(now)
        )
    if wanted is None and before.visible.is_over(now):
        return before
    if wanted is None or wanted.cancelled:
        if before.visible.cancelled:
            return before
        why = (wanted.reason if wanted else "") or reason
        shown = called_off(before.visible, why)
    elif is_same_to_all(wanted, before.visible):
        return _same_version(before, wanted, now)
    else:
        shown = explained(replace(wanted, reason=wanted.reason or reason), before.visible)
    return _version(uid, shown, before.sequence + 1, stamp(now, before.last_told))


def _version(uid: str, shown: Visible, sequence: int, changed: datetime) -> Told:
    return Told(
        uid=uid,
        fingerprint=shown.fingerprint(),
        sequence=sequence,
        changed=changed,
        visible=shown.as_shown(),
        readings=readings(() if shown.cancelled else shown.read_besides().items(), changed),
    )


def _same_version(before: Told, wanted: Visible, now: datetime) -> Told:
    """The version told before, with the people of now."""
    shown, fingerprint = wanted.as_shown(), wanted.fingerprint()
    visible = replace(
        before.visible,
        description=shown.description,
        people=shown.people,
        audience=shown.audience,
        public=public_face(shown, before.visible),
    )
    at = stamp(now, before.last_told)
    if not before.readings and fingerprint == before.fingerprint:
        at = before.changed  # told by a program that did not keep what single readers read
    return replace(
        before,
        fingerprint=fingerprint,
        visible=visible,
        readings=readings(wanted.read_besides().items(), at, before.readings),
    )


def _is_forgotten(shown: Visible, now: datetime, keep_days: int) -> bool:
    zone = shown.end.tzinfo if isinstance(shown.end, datetime) else now.tzinfo
    return now.astimezone(zone).date() > shown.last_day() + timedelta(days=keep_days)
