"""How long an organisation may wait from one dialogue to the next."""

from datetime import date

from calendars.language import say_day
from calendars.window import Window
from scheduler.year_file.expand.context import Context
from scheduler.year_file.lists.organisations import OrganisationRow
from scheduler.year_file.tables.campaign import CampaignTable


def within_interval(
    context: Context, table: CampaignTable, campaign: str, row: OrganisationRow, window: Window
) -> Window:
    """The window cut off where the interval since the last dialogue ends.

    An interval that ends before the window opens leaves the window as it is: that dialogue is late
    whatever is planned, and is named as an assumption.
    """
    if table.interval_months is None or row.last_held is None:
        return window
    latest = add_months(row.last_held, table.interval_months)
    if latest >= window.last:
        return window
    if latest < window.first:
        context.ledger.assume(
            f"{campaign}: dialogen med {row.name} burde være holdt senest {say_day(latest)}, før sit vindue.",
            f"{campaign}: the dialogue with {row.name} was due by {say_day(latest, 'en')}, "
            "before its window.",
            "dialogues",
        )
        return window
    cut = tuple((first, min(last, latest)) for first, last in window.ranges if first <= latest)
    return Window(window.words, cut)


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or that month's last.

    >>> add_months(date(2024, 2, 29), 12)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, 28, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28))
