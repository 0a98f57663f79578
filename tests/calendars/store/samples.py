"""A year, a signature, documents, plans and meetings to write into a store."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from calendars.grid import Slot
from calendars.plan import Placement, Plan
from calendars.plan_file import PlanRecord, TierCost
from calendars.publication import Visible
from calendars.store.document import Document
from calendars.store.signature import Signature
from calendars.store.year_key import YearKey

KBH = YearKey("kbh", 2027)
START = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def signed(author: str = "sekretariatet", minute: int = 0) -> Signature:
    """A signature so many minutes after `START`."""
    return Signature(author, START + timedelta(minutes=minute))


def document(toml: str = "year = 2027\n", **lists: str) -> Document:
    """A year with that aarshjul.toml, and lists by their names without ".csv"."""
    files = {f"{name}.csv": text for name, text in lists.items()}
    return Document({"aarshjul.toml": toml, **files}, {"engagementer/a.ics": "0" * 64})


def plan_record(seed: int = 1) -> PlanRecord:
    """A plan of one meeting."""
    plan = Plan.of([Placement("bmf-1", Slot(date(2027, 3, 30), 540), room="a")], ["bmf-2"])
    return PlanRecord(2027, "Årshjul", "ab" * 8, seed, 1, (("aarshjul", "1"),), (TierCost(2, 5, 3),), plan)


def meeting(day: int = 30, **facts: Any) -> Visible:
    """A meeting in March 2027."""
    start = datetime(2027, 3, day, 9, tzinfo=COPENHAGEN)
    return Visible(**{"start": start, "end": start + timedelta(hours=2), "summary": "Møde", **facts})
