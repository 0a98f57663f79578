"""Changes are made to the written year, one after the other."""

from collections.abc import Iterable

from scheduler.year_file.changes.draft import Adjustments, Draft
from scheduler.year_file.changes.reading import Noted
from scheduler.year_file.ledger import Ledger
from scheduler.year_file.written import Written


def apply_changes(written: Written, noted: Iterable[Noted], ledger: Ledger) -> tuple[Written, Adjustments]:
    """The written year as changed, and what is left to do when its meetings are expanded."""
    draft = Draft(written, ledger)
    for one in noted:
        one.change.apply(draft, one.spot)
    return draft.written, draft.adjustments
