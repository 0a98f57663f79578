"""Which afdelinger the extended supervision deals with this year (note, C.2.1)."""

from collections.abc import Sequence

from calendars.organisations import Division
from scheduler.year_file.lists.divisions import DivisionRow
from scheduler.year_file.tables.campaign import Score, Supervision


def pick(rows: Sequence[DivisionRow], supervision: Supervision) -> tuple[Division, ...]:
    """Every afdeling with its score, the `pick` highest marked as picked.

    Equal scores are decided by urgency, then by the lowest reserves (unknown last), then by id, so
    that the same list always gives the same afdelinger.
    """
    ranked = sorted(
        rows, key=lambda row: (-score(row, supervision.score), -row.urgency, _reserves(row), row.id)
    )
    picked = {row.id for row in ranked[: supervision.pick]}
    return tuple(
        Division(
            id=row.id,
            organisation=row.organisation,
            name=row.name or row.id,
            focus_area=row.focus_area,
            reserves=row.reserves,
            proposed=row.proposed,
            urgency=row.urgency,
            score=score(row, supervision.score),
            picked=row.id in picked,
        )
        for row in sorted(rows, key=lambda row: row.id)
    )


def score(row: DivisionRow, points: Score) -> int:
    """The points of one afdeling."""
    low = row.reserves is not None and row.reserves < points.henlaeggelser_below
    return (
        points.indsatsomraade * row.focus_area
        + points.henlaeggelser * low
        + points.foreslaaet * row.proposed
        + points.hast * row.urgency
    )


def _reserves(row: DivisionRow) -> int:
    return row.reserves if row.reserves is not None else 10**9


def share(picked: Sequence[Division], meetings: int) -> list[tuple[Division, ...]]:
    """An organisation's picked afdelinger over its dialogues: the more urgent at the earlier ones."""
    ranked = sorted(picked, key=lambda one: (-one.urgency, -one.score, one.id))
    each = -(-len(ranked) // max(meetings, 1))
    return [tuple(ranked[place * each : (place + 1) * each]) for place in range(meetings)]
