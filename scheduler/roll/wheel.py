"""aarshjul.toml carried to the next year."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from calendars.language import Text, say_day
from calendars.plan import Plan
from calendars.public_holidays import public_holidays
from calendars.written_day import parse_day
from scheduler.roll.carried_routes import carried_routes
from scheduler.roll.comments import carried_comment
from scheduler.roll.days import carry, same_date, same_week
from scheduler.roll.findings import Finding, Topic
from scheduler.roll.later import later
from scheduler.roll.toml_parts import KeyPath, TomlText
from scheduler.roll.windows import carried_window
from scheduler.roll.written_dates import redated
from scheduler.year_file.tables.times import Span, parse_span

_PROPOSED = Text(
    da="{name}: {kept} af {count:# dato|# datoer} er et forslag (samme uge og ugedag).",
    en="{name}: {kept} of {count:# date|# dates} {kept:is|are} a proposal (same week and weekday).",
)
_NEVER_CARRIED = ("keep",)
"""Rules that hold a meeting to its day of last year."""


@dataclass
class Wheel:
    """A wheel on its way to the year after `year`: its text, and what was found on the way."""

    text: TomlText
    values: Mapping[str, Any]
    findings: list[Finding] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)

    @property
    def year(self) -> int:
        """The year that is carried on."""
        return int(self.values["year"])

    @property
    def movable(self) -> set[date]:
        """The public holidays that are not on the same date every year."""
        country = self.values.get("calendar", {}).get("country", "DK")
        here, before = public_holidays(country, self.year), public_holidays(country, self.year - 1)
        fixed = {(day.month, day.day) for day in before}
        return {day for day in here if (day.month, day.day) not in fixed}

    def note(self, topic: Topic, da: str, en: str) -> None:
        """Adds one thing to look at."""
        self.findings.append(Finding(topic, Text(da=da, en=en)))

    def tables(self, name: str) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
        """The tables of an array, each with its path."""
        for number, table in enumerate(self.values.get(name, ())):
            yield (name, number), table


def carry_wheel(text: str, plan: Plan | None) -> tuple[str, Wheel]:
    """The text a year later, comments and all, and what has to be looked at."""
    wheel = Wheel(TomlText(text), tomllib.loads(text))
    _frame(wheel)
    _days(wheel)
    _bodies(wheel)
    _agreements(wheel)
    _rules(wheel)
    wheel.text.put_comments(lambda comment, head: carried_comment(comment, wheel.year, head=head))
    more = carried_routes(wheel.values, plan, wheel.gone, wheel.findings)
    return wheel.text.changed().rstrip("\n") + "\n" + more, wheel


def _frame(wheel: Wheel) -> None:
    wheel.text.put(("year",), wheel.year + 1)
    if "title" in wheel.values:
        wheel.text.put(("title",), later(wheel.values["title"], wheel.year))
    horizon = parse_span(str(wheel.values.get("horizon", "")))
    if horizon is not None:
        ends = same_date(horizon.first, 1), same_date(horizon.last, 1)
        wheel.text.put(("horizon",), "/".join(str(end or horizon.last) for end in ends))


def _days(wheel: Wheel) -> None:
    for number, table in enumerate(wheel.values.get("calendar", {}).get("day", ())):
        span, name = parse_span(str(table["days"])), table.get("name", "")
        moved = span and carry(span, 1, wheel.movable)
        if moved is None:
            wheel.text.remove(("calendar", "day", number))
            wheel.note("left", f"{name}: {table['days']}", f"{name}: {table['days']}")
            continue
        wheel.text.put(("calendar", "day", number, "days"), _written(moved))
        wheel.note("days", f"{name}: {_say(moved, 'da')}", f"{name}: {_say(moved, 'en')}")


def _bodies(wheel: Wheel) -> None:
    first, last = date(wheel.year + 1, 1, 1), date(wheel.year + 1, 12, 31)
    for path, table in wheel.tables("body"):
        name, seated = table.get("name", table["id"]), parse_span(str(table.get("seated", "")))
        if seated and seated.last < first:
            wheel.gone.add(table["id"])
            wheel.text.remove(path)
            until = seated.last
            wheel.note(
                "bodies",
                f"{name} ophørte {say_day(until)} og er ikke med.",
                f"{name} ended on {say_day(until, 'en')} and is left out.",
            )
            continue
        if seated and seated.last < last:
            wheel.note(
                "bodies",
                f"{name} ophører {say_day(seated.last)}.",
                f"{name} ends on {say_day(seated.last, 'en')}.",
            )
        _dates(wheel, path, table, name)
        _meetings(wheel, path, table, name)
    for path, table in wheel.tables("body"):
        if table.get("parent") in wheel.gone and table["id"] not in wheel.gone:
            wheel.text.remove((*path, "parent"))
            name = table.get("name", table["id"])
            wheel.note(
                "bodies",
                f"{name} refererede til et organ, der er ophørt.",
                f"{name} reported to a body that has ended.",
            )


def _dates(wheel: Wheel, path: KeyPath, table: Mapping[str, Any], name: str) -> None:
    """Given dates move by weekday and ISO week: a proposal until the body has decided."""
    dates = [parse_day(str(day)) for day in table.get("dates", ())]
    if not dates:
        return
    closed = set(public_holidays(wheel.values.get("calendar", {}).get("country", "DK"), wheel.year + 1))
    moved = [same_week(day, 1) for day in dates if day]
    kept = sorted({day for day in moved if day and day.year == wheel.year + 1 and day not in closed})
    wheel.text.put((*path, "dates"), [str(day) for day in kept])
    said = _PROPOSED.filled(name=name, kept=len(kept), count=len(dates))
    wheel.note("days", said.da, said.en)


def _meetings(wheel: Wheel, path: KeyPath, table: Mapping[str, Any], name: str) -> None:
    for number, meeting in enumerate(table.get("meetings", ())):
        written = {"window": meeting} if isinstance(meeting, str) else dict(meeting)
        window = str(written["window"])
        changed = dict(written)
        if changed.pop("pin", None) is not None:
            wheel.note(
                "left",
                f"{name} ({window}): mødet var bundet til {written['pin']}.",
                f"{name} ({window}): the meeting was pinned to {written['pin']}.",
            )
        changed["window"] = carried_window(window, wheel.year)
        if changed["window"] != window:
            wheel.note(
                "days",
                f"{name}: {window} er blevet {changed['window']}.",
                f"{name}: {window} has become {changed['window']}.",
            )
        for key in ("title", "items"):
            if key in changed:
                changed[key] = _later(changed[key], wheel.year)
        if changed != written:
            alone = isinstance(meeting, str)
            wheel.text.put((*path, "meetings", number), changed["window"] if alone else changed)


def _agreements(wheel: Wheel) -> None:
    for path, table in wheel.tables("agreement"):
        expires, name = parse_day(str(table["expires"])), table.get("name", table["id"])
        if expires and expires <= date(wheel.year, 12, 31):
            wheel.gone.add(table["id"])
            wheel.text.remove(path)
            wheel.note(
                "agreements",
                f"{name} udløb {say_day(expires)} og er ikke med.",
                f"{name} expired on {say_day(expires, 'en')}; it is left out.",
            )


def _rules(wheel: Wheel) -> None:
    for path, table in wheel.tables("rule"):
        named = {word for word in _words(table) if word in wheel.gone}
        if named or table["type"] in _NEVER_CARRIED:
            wheel.text.remove(path)
            why = f" ({', '.join(sorted(named))})" if named else ""
            wheel.note("left", f"Reglen {table['id']}{why}", f"The rule {table['id']}{why}")
            continue
        for key, value in table.items():
            if key in ("id", "item", "because"):
                changed: Any = later(str(value), wheel.year)
            elif isinstance(value, date | str):
                changed = redated(str(value), _same_date)
            else:
                continue
            if changed != str(value):
                wheel.text.put((*path, key), changed)


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _words(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _words(one)


def _later(value: Any, year: int) -> Any:
    return later(value, year) if isinstance(value, str) else [later(str(one), year) for one in value]


def _same_date(day: date) -> date | None:
    return same_date(day, 1) or same_week(day, 1)


def _written(span: Span) -> str:
    return str(span.first) if span.first == span.last else str(span)


def _say(span: Span, language: Any) -> str:
    ends = [say_day(span.first, language)] + (
        [say_day(span.last, language)] if span.last > span.first else []
    )
    return " – ".join(ends)
