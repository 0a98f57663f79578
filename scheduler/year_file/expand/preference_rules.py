"""Prices of weekdays, hours and weeks: the year's own, and those of bodies and campaigns that differ."""

from collections.abc import Iterator

from constraints.preferred_time import PreferredTime
from constraints.rule import Rule
from scheduler.year_file.expand.context import Context
from scheduler.year_file.rule_schema import WEEKDAYS
from scheduler.year_file.tables.preference import PreferenceTable

OUTSIDE_HOURS = 1
NOMINAL = 1


def preference_rules(context: Context) -> Iterator[Rule]:
    """One rule for all series without prices of their own, and one for each that has some."""
    year = context.document.preference
    own = {table.id: table.preference for table in context.document.body if table.preference}
    own |= {table.id: table.preference for table in context.document.campaign if table.preference}
    own |= {table.id: table.preference for table in context.document.area if table.preference}
    wide = {series.id for series in context.series.values() if series.kind in ("dialogue", "area")}
    without = [
        series.id
        for series in context.series.values()
        if series.kind != "given" and series.id not in own and context.of(series.id)
    ]
    narrow_ones = tuple(name for name in without if name not in wide)
    wide_ones = tuple(name for name in without if name in wide)
    if narrow_ones:
        yield from _rule("praeference", narrow_ones, year, year, NOMINAL)
    if wide_ones:
        yield from _rule("praeference-dialoger", wide_ones, year, PreferenceTable(), 0)
    for series_id, table in own.items():
        nominal = 0 if series_id in wide else _first(year.nominal, NOMINAL)
        yield from _rule(f"{series_id}-praeference", (series_id,), year, table, nominal)
    _assume(context, year)


def _rule(
    name: str, series: tuple[str, ...], year: PreferenceTable, table: PreferenceTable, nominal: int
) -> Iterator[Rule]:
    weekdays = {WEEKDAYS[day]: price for day, price in (table.weekdays or year.weekdays or {}).items()}
    hours = table.hours or year.hours
    rule = PreferredTime(
        id=name,
        meetings=series,
        weekdays={day: price for day, price in sorted(weekdays.items()) if price},
        hours=(hours.opens, hours.closes) if hours else None,
        outside_hours=_first(table.outside_hours, year.outside_hours, OUTSIDE_HOURS),
        nominal=_first(table.nominal, nominal),
    )
    if rule.weekdays or rule.nominal or (rule.hours and rule.outside_hours):
        yield rule


def _first(*values: int | None) -> int:
    return next(value for value in values if value is not None)


def _assume(context: Context, year: PreferenceTable) -> None:
    if year.nominal is None:
        context.ledger.assume(
            f"En uges afstand fra midten af vinduet koster {NOMINAL} point; for dialoger og områder 0.",
            f"A week away from the middle of the window has a price of {NOMINAL}; of dialogues and areas 0.",
            "prices",
        )
    if year.hours is not None and year.outside_hours is None:
        context.ledger.assume(
            f"Et møde uden for den foretrukne tid ({year.hours.say('da')}) koster {OUTSIDE_HOURS} point.",
            f"A meeting outside the preferred hours ({year.hours.say('en')}) has a price of {OUTSIDE_HOURS}.",
            "prices",
        )
    if year.weekdays is None:
        context.ledger.assume("Alle hverdage er lige gode.", "All weekdays suit equally.", "prices")
