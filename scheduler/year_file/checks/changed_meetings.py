"""What changes say of a meeting is said of one that there is."""

from scheduler.year_file.expand.context import Context
from scheduler.year_file.ledger import Spot
from scheduler.year_file.names import unknown_series


def check_changed_meetings(context: Context) -> None:
    """Notes changes of meetings that the year has not."""
    adjustments = context.adjustments
    named: list[tuple[str, Spot]] = [
        *adjustments.cancelled.items(),
        *((meeting, spot) for meeting, (_, spot) in adjustments.minutes.items()),
        *((meeting, spot) for meeting, _, spot in adjustments.kept_off),
    ]
    known = {*context.meetings, *context.cancelled}
    for meeting, spot in named:
        if meeting not in known:
            unknown_series(context.ledger, spot, meeting, known)
