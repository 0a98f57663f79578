"""A plan's file beside its year, before anybody repeats what it says."""

from calendars.language import Text
from calendars.plan_file import PlanRecord
from constraints.verify import Verdict, verify
from constraints.year import Year

_OTHER_YEAR = Text(
    da="planen er lagt for {planned:.9}, men året er {year}",
    en="the plan was made for {planned:.9}, but the year is {year}",
)


def judged(year: Year, record: PlanRecord) -> Verdict:
    """The verifier's verdict; a plan made for another year is misshapen, and no rule is asked."""
    if record.year != year.year:
        return Verdict((other_year(year, record),), ())
    return verify(year, record.plan)


def other_year(year: Year, record: PlanRecord) -> Text:
    """Which year a plan was made for, and which it is read with."""
    return _OTHER_YEAR.filled(planned=str(record.year), year=str(year.year))
