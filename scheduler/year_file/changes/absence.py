"""Somebody is away."""

from typing import Literal

from scheduler.year_file.changes.draft import Absence, Draft
from scheduler.year_file.changes.lasting import Lasting
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.words import Name


class AbsenceChange(Lasting):
    """A post's holder, or a person, is away on whole days; why is nobody's business here."""

    type: Literal["absence"] = "absence"
    who: Name
    """A post, or a person as personer.csv calls them."""

    def apply(self, draft: Draft, spot: Spot) -> None:
        if draft.knows_who(self.who, spot):
            away = Absence(self.who, self.days)
            draft.adjust(absences=(*draft.adjustments.absences, away))
