"""A change is of days that are planned: one of another year is a slip of the pen."""

from datetime import timedelta

from calendars.language import Text
from scheduler.year_file.changes.reading import Noted
from scheduler.year_file.ledger import Ledger
from scheduler.year_file.tables.times import Span

_A_YEAR = timedelta(366)
_LASTING = Text(
    da="dage, hvoraf mindst én ligger i perioden {horizon}",
    en="days of which at least one lies in {horizon}",
)
_FOR_GOOD = Text(
    da="en dag i perioden {horizon}, eller højst et år før den: det gælder så fra periodens første dag",
    en="a day in {horizon}, or at most a year before it: it then holds from its first day",
)


def is_within(noted: Noted, horizon: Span, ledger: Ledger) -> bool:
    """True when the change bears on the horizon; else a fault.

    What lasts for a while may begin before the horizon or end after it. What holds for good (a merger,
    another holder of a post) may have begun before, since the year was planned: that is in the year before.
    """
    change = noted.change
    if change.begins is None:
        return True
    if change.ends is not None:
        days = Span(change.begins, change.ends)
        if days.first > horizon.last or days.last < horizon.first:
            allowed = _LASTING.filled(horizon=str(horizon))
            ledger.fault(noted.spot, "change-outside-horizon", str(days), allowed)
            return False
    elif not horizon.first - _A_YEAR <= change.begins <= horizon.last:
        allowed = _FOR_GOOD.filled(horizon=str(horizon))
        ledger.fault(noted.spot, "change-outside-horizon", change.begins.isoformat(), allowed)
        return False
    return True
