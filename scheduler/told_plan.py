"""The plan of a folder that tells just what publication.json has told: `aarshjul feeds` told of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from calendars.plan_file import PlanFileFault, PlanRecord, read_plan
from calendars.programme import Programme
from calendars.publication_file import PUBLICATION, read_publication
from calendars.zone import UnknownZone
from constraints.year import Year
from scheduler.publishing import Issue, issue
from scheduler.views.changes import changes
from scheduler.views.standing import standing
from scheduler.workspace import PLAN


@dataclass(frozen=True)
class ToldPlan:
    """A plan that breaks nothing, and the issue that it would be: one that tells nothing new."""

    record: PlanRecord
    programme: Programme
    issue: Issue


def told_plan(folder: Path, year: Year, now: datetime) -> ToldPlan | None:
    """The folder's plan when it is what has been told; None when there is none, or another.

    PublicationFault when publication.json cannot be read.
    """
    told = read_publication(folder / PUBLICATION)
    if not told.events:
        return None
    try:
        record = read_plan(folder / PLAN)
        found = standing(year, record, record.revision, year.language)
        made = issue(found.programme, told, now) if found.holds else None
    except (PlanFileFault, UnknownZone):
        return None
    if made is None or changes(made.before, made.publication):
        return None
    return ToldPlan(record, found.programme, made)
