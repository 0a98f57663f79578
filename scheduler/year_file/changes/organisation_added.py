"""A housing organisation is added."""

from typing import Literal

from calendars.language import Text
from scheduler.year_file.changes.change import Change, From
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.changes.newcomer import Newcomer
from scheduler.year_file.ledger import Spot

_CAMPAIGN = Text(da="en kampagne skrevet som [[campaign]]", en="a campaign written as [[campaign]]")


class OrganisationChange(Newcomer, Change):
    """A housing organisation gets its dialogue from a date on."""

    type: Literal["organisation"] = "organisation"
    first: From
    list: str | None = None
    """The list it belongs to; default the first campaign's."""

    def apply(self, draft: Draft, spot: Spot) -> None:
        lists = [campaign.organisations for campaign in draft.written.document.campaign]
        file = self.list or next(iter(lists), "")
        if file not in lists:
            draft.ledger.unknown(spot, "unknown-organisation", file, lists, _CAMPAIGN)
        else:
            self.enter(draft, file, self.first, spot)
