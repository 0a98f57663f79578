"""Way: a closed week is opened at the price that its day table gives."""

from collections.abc import Iterator

from calendars.days import DayUse
from calendars.language import LANGUAGES, Text
from calendars.spans import say_span
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.way import Way
from scheduler.year_file.tables.calendar import CalendarDay

KIND = "open_days"


def open_days(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """The days become priced: they may be used, each meeting there costs `give_up`.

    Days without `give_up` are never offered, nor are weekends and public holidays.
    """
    name, first = demand.subject
    for use in bearings.year.days.uses:
        if (use.name, use.first.isoformat()) != (name, first) or use.give_up is None:
            continue
        number = _number(bearings, use)
        if number is None:
            continue
        path = ("calendar", "day", number)
        edits = bearings.text.rename((*path, "give_up"), "price")
        edits += bearings.text.put((*path, "use"), '"priced"')
        days = {language: say_span((use.first, use.last), language) for language in LANGUAGES}
        text = Text(
            da=f"Brug {name} ({days['da']})",
            en=f"Use {name} ({days['en']})",
        )
        yield Way(KIND, f"{name}, {first}", use.give_up, text, edits)


def _number(bearings: Bearings, use: DayUse) -> int | None:
    """Which of the day tables it is."""
    for number, written in enumerate(bearings.text.value("calendar", "day") or []):
        table = CalendarDay.model_validate(written)
        if (table.name, table.days.first, table.days.last) == (use.name, use.first, use.last):
            return number
    return None
