"""Changes are made to the written year, one after the other."""

from collections.abc import Iterable

from scheduler.year_file.changes.draft import Adjustments, Draft
from scheduler.year_file.changes.reading import Noted
from scheduler.year_file.changes.within import is_within
from scheduler.year_file.ledger import Ledger
from scheduler.year_file.tables.times import Span
from scheduler.year_file.written import Written


def apply_changes(
    written: Written, noted: Iterable[Noted], horizon: Span, ledger: Ledger
) -> tuple[Written, Adjustments]:
    """The written year as changed, and what is left to do when its meetings are expanded.

    A change of days outside the horizon is a fault, and is left out.
    """
    draft = Draft(written, ledger)
    for one in noted:
        if is_within(one, horizon, ledger):
            one.change.apply(draft, one.spot)
    return draft.written, draft.adjustments
