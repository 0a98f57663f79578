"""[calendar]: opening hours, the grid of starts, month parts, closed and priced days."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Strict, model_validator

from calendars.grid import MINUTES_A_DAY
from calendars.language import Text
from scheduler.year_file.tables.table import Table, refuse
from scheduler.year_file.tables.times import Days, OpenHours
from scheduler.year_file.tables.words import Name, Price, shaped

_STEPS = tuple(step for step in range(5, 121) if MINUTES_A_DAY % step == 0)


def _divides_the_day(step: int) -> int:
    if step not in _STEPS:
        near = min(_STEPS, key=lambda known: abs(known - step))
        choices = ", ".join(str(known) for known in _STEPS)
        raise refuse(
            "bad-step",
            Text(
                da=f"et antal minutter, der går op i et døgn: {choices}",
                en=f"minutes that divide a day: {choices}",
            ),
            str(near),
        )
    return step


_COUNTRY = Text(
    da='en landekode på to store bogstaver, fx "DK"', en='a country code of two capitals, such as "DK"'
)
Country = Annotated[str, Strict(), shaped("[A-Z]{2}", "bad-country", _COUNTRY)]


class CalendarDay(Table):
    """[[calendar.day]]: one day or span that is closed, or that costs."""

    days: Days
    """One date, or "first/last"."""
    name: Name
    """What the days are called, in explanations."""
    use: Literal["closed", "priced"] = "closed"
    """closed: no meeting of ours; priced: a meeting on such a day costs `price`."""
    price: Price | None = None
    """What a meeting on such a day costs; only for priced days."""
    give_up: Price | None = None
    """The price at which a closed day could be opened; absent = never."""

    @model_validator(mode="after")
    def _fits_the_use(self) -> Self:
        if self.use == "priced" and (self.price is None or self.give_up is not None):
            raise refuse(
                "bad-day-use",
                Text(
                    da='"price" (og ikke "give_up") når use = "priced"',
                    en='"price" (not "give_up") with use = "priced"',
                ),
            )
        if self.use == "closed" and self.price is not None:
            raise refuse(
                "bad-day-use",
                Text(
                    da='"give_up" i stedet for "price" når use = "closed"',
                    en='"give_up" instead of "price" with use = "closed"',
                ),
                "give_up",
            )
        return self


class MonthPartsTable(Table):
    """What primo, medio and ultimo mean, as days of the month; "21-" runs to the end."""

    primo: Name = "1-10"
    medio: Name = "11-20"
    ultimo: Name = "21-"


class CalendarTable(Table):
    """[calendar]: which days and hours meetings may use."""

    country: Country = "DK"
    """The country whose public holidays close days, two letters."""
    timezone: Name = "Europe/Copenhagen"
    """An IANA time zone."""
    hours: OpenHours | None = None
    """Opening hours; default 08:30-16:00."""
    start_every: Annotated[int, Strict(), AfterValidator(_divides_the_day)] = 30
    """Meetings start on this grid, in minutes."""
    month_parts: MonthPartsTable = MonthPartsTable.unwritten()
    day: tuple[CalendarDay, ...] = ()
    """Closed and priced days besides weekends and public holidays."""
