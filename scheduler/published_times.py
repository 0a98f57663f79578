"""When each person was last told to meet: no engagements when their calendars bring those times back."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from calendars.plan_file import PlanFileFault, read_plan
from calendars.uid import meeting_uid

Times = frozenset[tuple[datetime, datetime]]

_PLAN, _PUBLICATION = "plan.json", "publication.json"


def published_times(folder: Path, installation: str, year: int) -> Mapping[str, Times]:
    """For each person, start and end of the published meetings that the year's plan counts on them for.

    Nothing where the folder has no plan, or nothing has been published, or either cannot be read:
    whoever needs them says so.
    """
    if not (folder / _PUBLICATION).exists():
        return {}
    # What reads a publication is loaded only where there is one.
    from calendars.publication_file import PublicationFault, read_publication

    try:
        told = read_publication(folder / _PUBLICATION).events
        record = read_plan(folder / _PLAN) if told else None
    except (PlanFileFault, PublicationFault):
        return {}
    found: dict[str, set[tuple[datetime, datetime]]] = {}
    for placement in record.plan.placements if record and record.year == year else ():
        event = told.get(meeting_uid(installation, year, placement.meeting))
        if event is None:
            continue
        start, end = event.visible.start, event.visible.end
        if isinstance(start, datetime) and isinstance(end, datetime):
            people = {sitting.person for sitting in placement.sittings} | {placement.caseworker}
            for person in people - {None}:
                found.setdefault(str(person), set()).add((start, end))
    return {person: frozenset(times) for person, times in found.items()}
