"""Housing organisations that merged or closed during the year: next year's lists are without them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from calendars.language import Text, say_day
from calendars.organisations import Organisation
from scheduler.roll.findings import Finding
from scheduler.roll.lists import Sheet
from scheduler.year_file.lists.divisions import COLUMNS as DIVISIONS
from scheduler.year_file.lists.organisations import COLUMNS as ORGANISATIONS

_MERGED = Text(
    da="{name} er gået op i {into} {day} og er ikke med.",
    en="{name} went up in {into} on {day}; it is left out.",
)
_CLOSED = Text(da="{name} blev nedlagt {day} og er ikke med.", en="{name} closed on {day}; it is left out.")


@dataclass(frozen=True)
class Ended:
    """What became of the year's organisations, by id, as its changes left them."""

    organisations: Mapping[str, Organisation] = field(default_factory=dict)

    def heir(self, organisation: str) -> str | None:
        """The one that goes on, itself if it does; None when nothing is left of it."""
        one = self.organisations.get(organisation)
        while one is not None and one.ended is not None:
            one = self.organisations.get(one.into or "")
            organisation = one.id if one else ""
        return organisation or None

    def left_out(self, text: str, findings: list[Finding]) -> str:
        """The list of organisations without the ended; who took others over has its name and homes of now."""
        if not any(one.ended for one in self.organisations.values()):
            return text
        sheet = Sheet.read(text, ORGANISATIONS)
        heirs = {self.heir(one.id) for one in self.organisations.values() if one.ended}
        kept = []
        for row in sheet.rows:
            one = self.organisations.get(sheet.get(row, "id"))
            if one is not None and one.ended is not None:
                findings.append(Finding("dialogues", self._said(one)))
                continue
            if one is not None and one.id in heirs:
                sheet.put(row, "name", one.name)
                sheet.put(row, "homes", "" if one.homes is None else str(one.homes))
            kept.append(row)
        sheet.rows = kept
        return sheet.text()

    def divisions(self, text: str) -> str:
        """The list of afdelinger, each with the organisation that it goes on with; none of the closed."""
        sheet = Sheet.read(text, DIVISIONS)
        kept = []
        for row in sheet.rows:
            heir = self.heir(sheet.get(row, "organisation"))
            if heir is not None:
                sheet.put(row, "organisation", heir)
                kept.append(row)
        sheet.rows = kept
        return sheet.text()

    def _said(self, one: Organisation) -> Text:
        into = self.organisations.get(one.into or "")
        day = Text(da=say_day(one.ended), en=say_day(one.ended, "en")) if one.ended else ""
        return (_MERGED if into else _CLOSED).filled(name=one.name, into=into.name if into else "", day=day)
