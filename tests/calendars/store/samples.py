"""A year, a signature and documents to write into a store."""

from datetime import UTC, datetime, timedelta

from calendars.store.document import Document
from calendars.store.signature import Signature
from calendars.store.year_key import YearKey

KBH = YearKey("kbh", 2027)
START = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


def signed(author: str = "sekretariatet", minute: int = 0) -> Signature:
    """A signature so many minutes after `START`."""
    return Signature(author, START + timedelta(minutes=minute))


def document(toml: str = "year = 2027\n", **lists: str) -> Document:
    """A year with that aarshjul.toml, and lists by their names without ".csv"."""
    files = {f"{name}.csv": text for name, text in lists.items()}
    return Document({"aarshjul.toml": toml, **files}, {"engagementer/a.ics": "0" * 64})
