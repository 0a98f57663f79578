"""What a re-planning found, as data."""

from collections.abc import Sequence
from typing import Any

from calendars.difference import Difference
from calendars.plan import Placement
from constraints.year import Year
from scheduler.replan.away import Missed
from scheduler.replan.choices import Priced
from scheduler.replan.replan import Replanned
from scheduler.views.differences import Names
from scheduler.views.lengths import Length

SCHEMA = "aarshjul-replan/1"


def replanned_as_data(
    found: Replanned,
    year: Year,
    priced: Sequence[tuple[Missed, Sequence[Priced]]],
    resized: Sequence[Length] = (),
    *,
    base: str,
    dry_run: bool,
    written: bool,
) -> dict[str, Any]:
    """The answer of schema "aarshjul-replan/1"."""
    names = Names.of_year(year)
    return {
        "schema": SCHEMA,
        "base": base,
        "dry_run": dry_run,
        "written": written,
        "cost": found.cost,
        "bound": found.bound,
        "proven": found.proven,
        "differences": [_difference(one, names) for one in found.differences],
        "lengths": [{"meeting": one.meeting, "before": one.before, "after": one.after} for one in resized],
        "choices": [
            {
                "meeting": missed.meeting,
                "person": missed.person,
                "choices": [
                    {
                        "choice": one.choice,
                        "possible": one.possible,
                        "stability": one.stability,
                        "attendance": one.attendance,
                        "after": _placement(one.after),
                        "planned": one.planned,
                    }
                    for one in choices
                ],
            }
            for missed, choices in priced
        ],
    }


def _difference(one: Difference, names: Names) -> dict[str, Any]:
    """The difference for a program: where the meeting stood and where it stands."""
    return {
        "meeting": one.meeting,
        "title": names.title(one.meeting),
        "kind": one.kind,
        "before": _placement(one.before),
        "after": _placement(one.after),
    }


def _placement(placement: Placement | None) -> dict[str, Any] | None:
    """A placement for a program; None where there is none."""
    if placement is None:
        return None
    hours, minutes = divmod(placement.slot.minute, 60)
    return {
        "start": f"{placement.slot.day.isoformat()}T{hours:02d}:{minutes:02d}",
        "room": placement.room,
        "chair": placement.chair,
        "caseworker": placement.caseworker,
        "people": {one.post: one.person for one in placement.sittings if one.person is not None},
    }
