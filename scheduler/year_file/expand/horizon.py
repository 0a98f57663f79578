"""The days that are planned."""

from datetime import date

from calendars.language import Text
from scheduler.year_file.ledger import Ledger
from scheduler.year_file.tables.times import Span
from scheduler.year_file.written import Written

LONGEST_HORIZON = 800


def read_horizon(written: Written, ledger: Ledger) -> Span:
    """The year's first and last day that is planned: what is written, or else the whole year."""
    year = written.document.year
    whole = Span(date(year, 1, 1), date(year, 12, 31))
    horizon = written.document.horizon
    if horizon is None:
        ledger.assume(f"Hele {year} planlægges.", f"The whole of {year} is planned.", "frame")
        return whole
    long = (horizon.last - horizon.first).days + 1 > LONGEST_HORIZON
    if long or horizon.last < whole.first or horizon.first > whole.last:
        allowed = Text(
            da=f"en periode med dage i {year}, højst {LONGEST_HORIZON} dage",
            en=f"a span with days in {year}, at most {LONGEST_HORIZON} days",
        )
        ledger.fault(ledger.spot("horizon"), "bad-horizon", str(horizon), allowed, str(whole))
        return whole
    return horizon
