"""What a store knows that decides whether a plan may be told, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from calendars.plan import Plan
from calendars.programme import Programme
from calendars.store.plans import plan, record_of
from calendars.store.publications import last_publication
from calendars.store.stages import Stage
from scheduler.telling import series_of, stages_now
from scheduler.touched_bodies import touched_bodies
from scheduler.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Before:
    """What was told last, and how far bodies have come; nothing of either where there is no store.

    `at` is when something was published last, `told` the plan that was, where it is known. `stages` are
    those of the store's plan, `touched` the bodies for which the plan to be told is another than that.
    """

    at: datetime | None = None
    told: Plan | None = None
    stages: Mapping[str, Stage] = field(default_factory=dict)
    touched: frozenset[str] = frozenset()


def before_telling(space: Workspace, wanted: Plan, programme: Programme) -> Before:
    """One state of the store, before the plan is told."""
    key = space.key
    with space.store.reading() as connection:
        last = last_publication(connection, key)
        at = last.time if last else None
        told = record_of(connection, plan(connection, key, last.plan)).plan if last and last.plan else None
        if not space.plan:
            return Before(at, told)
        stages = stages_now(connection, key, space.plan, programme)
        asked_about, series = plan(connection, key, space.plan), series_of(programme)
        touched = touched_bodies(connection, asked_about, wanted, series, space.told)
    return Before(at, told, stages, touched)
