"""Days that are written for the year but lie wholly outside it, which is nearly always a mistyped year."""

from calendars.language import Text
from scheduler.year_file.ledger import Ledger, Spot
from scheduler.year_file.tables.times import Span


def check_reach(days: Span, horizon: Span, ledger: Ledger, spot: Spot, name: str) -> None:
    """Notes days of which none lies in the horizon, with the same days of its first year as the hint."""
    if days.last >= horizon.first and days.first <= horizon.last:
        return
    allowed = Text(
        da=f"dage, hvoraf mindst én ligger i perioden {horizon}",
        en=f"days of which at least one lies in {horizon}",
    )
    ledger.fault(spot, "days-outside-year", f"{name}: {_said(days)}", allowed, _in_horizon(days, horizon))


def _in_horizon(days: Span, horizon: Span) -> str | None:
    """The days so many years earlier or later that they reach into the horizon; None when no year does."""
    for year in range(horizon.first.year, horizon.last.year + 1):
        try:
            first = days.first.replace(year=year)
            last = days.last.replace(year=year + days.last.year - days.first.year)
        except ValueError:  # 29 February
            continue
        if last >= horizon.first and first <= horizon.last:
            return _said(Span(first, last))
    return None


def _said(days: Span) -> str:
    return str(days.first) if days.first == days.last else str(days)
