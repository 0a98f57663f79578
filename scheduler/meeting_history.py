"""What has become of one meeting: who moved it when and why, and when people were told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from calendars.difference import Difference, difference
from calendars.plan import Plan
from calendars.publication import Told
from calendars.store.ledger import history
from calendars.store.plans import KeptPlan, plans, record_of
from calendars.store.publications import Published, publications
from calendars.store.revisions import Revision, revisions
from calendars.store.store import Connection
from calendars.store.year_key import YearKey
from calendars.uid import meeting_uid


@dataclass(frozen=True, slots=True)
class Telling:
    """An issue told of the meeting, in a version; `told` is None when it was shown no more."""

    issue: Published
    told: Told | None


@dataclass(frozen=True, slots=True)
class Step:
    """A plan held the meeting otherwise than the one before; `telling` is when people were told, if ever.

    The reasons are the plan's own and those of the revisions since the plan before.
    """

    plan: KeptPlan
    change: Difference
    reasons: tuple[str, ...]
    cases: tuple[str, ...]
    telling: Telling | None


@dataclass(frozen=True, slots=True)
class MeetingHistory:
    """All that the store knows of one meeting, first to last."""

    meeting: str
    steps: tuple[Step, ...]
    tellings: tuple[Telling, ...]


def history_of(connection: Connection, key: YearKey, meeting: str) -> MeetingHistory:
    """The history of a meeting by its id, also of one that the year has no longer.

    A move that was undone or overtaken before the next publication has no telling: nobody heard of it.
    """
    kept = plans(connection, key)
    changes = list(_changes(connection, kept, meeting))
    issues = {one.number: one for one in publications(connection, key)}
    uid = meeting_uid(key.installation, key.year, meeting)
    tellings = [Telling(issues[number], told) for number, told in history(connection, key, uid)]
    saved = revisions(connection, key)
    ends = [plan.number for plan, _, _ in changes[1:]] + [len(kept) + 1]
    steps = []
    for (now, before, change), end in zip(changes, ends, strict=True):
        why = _why(saved, before.revision if before else 0, now)
        steps.append(Step(now, change, *why, _told_of(tellings, now.number, end)))
    return MeetingHistory(meeting, tuple(steps), tuple(tellings))


def known_meetings(connection: Connection, key: YearKey) -> set[str]:
    """The ids of every meeting that any plan of the year has held or dropped."""
    known: set[str] = set()
    for one in plans(connection, key):
        plan = record_of(connection, one).plan
        known |= {*plan.by_meeting, *plan.dropped}
    return known


def _changes(
    connection: Connection, kept: Sequence[KeptPlan], meeting: str
) -> Iterator[tuple[KeptPlan, KeptPlan | None, Difference]]:
    """The plans that held the meeting otherwise than the one before, each with that one."""
    made: list[tuple[KeptPlan | None, Plan]] = [(None, Plan())]
    made += [(one, record_of(connection, one).plan) for one in kept]
    for (earlier, before), (now, after) in pairwise(made):
        assert now is not None  # only the first is nobody's
        for one in difference(before, after):
            if one.meeting == meeting:
                yield now, earlier, one


def _why(saved: Sequence[Revision], since: int, now: KeptPlan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The reasons and case numbers that led to a plan, each once."""
    led = [one for one in saved if since < one.number <= now.revision]
    reasons = [one.reason for one in led] + [now.reason]
    cases = [one.case_number for one in led] + [now.case_number]
    return (
        tuple(dict.fromkeys(one for one in reasons if one)),
        tuple(dict.fromkeys(one for one in cases if one)),
    )


def _told_of(tellings: Sequence[Telling], plan: int, end: int) -> Telling | None:
    """The first issue of a plan from this one on, and before the one that changed the meeting again."""
    return next((one for one in tellings if one.issue.plan and plan <= one.issue.plan < end), None)
