"""An issue reaches the store: what is told, the feeds as they are served, and how far each body has come."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from calendars.plan_file import PlanRecord
from calendars.programme import Programme
from calendars.served_feeds import render_feeds
from calendars.store.contents import content
from calendars.store.feeds import feeds
from calendars.store.publications import Published
from calendars.store.signature import Signature
from calendars.store.stages import Stage, go_to, stage_of
from calendars.store.store import Connection
from calendars.store.year_key import YearKey
from calendars.subjects import bodies_told
from scheduler.feed_overview import FILE as OVERVIEW
from scheduler.publishing import Issue
from scheduler.views.changes import Change
from scheduler.workspace import Work

_SUFFIX = ".ics"


@dataclass(frozen=True, slots=True)
class Unapproved:
    """A body that was asked and has not approved, and that would be told something."""

    body: str
    name: str


def planned_series(programme: Programme) -> dict[str, str]:
    """What bodies, campaigns and areas are called, by id: those whose meetings are ours to plan."""
    return {one.id: one.name for one in programme.series.values() if one.kind != "given"}


def series_of(programme: Programme) -> dict[str, str]:
    """Whose each planned meeting is, by id; also of one that a change has cancelled."""
    planned = planned_series(programme)
    meetings = (*programme.cancelled, *programme.meetings.values())
    return {one.id: one.series for one in meetings if one.series in planned}


def unapproved(
    programme: Programme, stages: Mapping[str, Stage], found: Iterable[Change]
) -> list[Unapproved]:
    """The bodies that stand in the way of a publication, in the order of the year file."""
    by_uid = {programme.uid(meeting): series for meeting, series in series_of(programme).items()}
    told: set[str] = set()
    for change in found:
        if change.uid in by_uid:
            told.add(by_uid[change.uid])
        elif change.before is not None and change.is_meeting:  # the year has it no longer
            told |= bodies_told(change.before.visible.audience)
    return [
        Unapproved(body, name)
        for body, name in planned_series(programme).items()
        if body in told and stages.get(body) == "sent"
    ]


def stages_now(connection: Connection, key: YearKey, plan: int, programme: Programme) -> dict[str, Stage]:
    """How far a plan has come with each body."""
    return {body: stage_of(connection, key, plan, body) for body in planned_series(programme)}


def tell(
    work: Work, record: PlanRecord, programme: Programme, issue: Issue, *, public_reason: str = ""
) -> Published | None:
    """Publishes an issue of a verified plan, in the transaction of the work: all of it, or nothing.

    None when there has never been anything to tell. A plan told again that tells nothing new leaves the last
    publication; feeds may be rendered anew all the same: a body may have changed its colour.
    """
    connection, key = work.connection, work.workspace.key
    kept = work.keep(record, series_of(programme))
    published = work.publish(issue.publication, public_reason=public_reason)
    if published is None:
        return None
    show(connection, key, kept.number, programme, issue, work.signature)
    return published


def show(
    connection: Connection, key: YearKey, plan: int, programme: Programme, issue: Issue, signature: Signature
) -> None:
    """Keeps the feeds of an issue that is told, and brings the plan it tells of to published."""
    render_feeds(connection, programme, signature, beside=issue.files)
    for body, stage in stages_now(connection, key, plan, programme).items():
        if stage in ("draft", "approved"):
            go_to(connection, key, plan, body, "published", signature)


def published_files(connection: Connection, key: YearKey) -> dict[str, bytes]:
    """The files of what is published, by name; none before the first publication."""
    return dict(_files(connection, key))


def _files(connection: Connection, key: YearKey) -> Iterator[tuple[str, bytes]]:
    for one in feeds(connection, key):
        if one.kind == OVERVIEW or one.kind.endswith(_SUFFIX):
            yield one.kind, content(connection, key, one.digest)
