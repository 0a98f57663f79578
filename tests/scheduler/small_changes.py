"""A [[change]] of each kind to the small year, chosen by a number."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from calendars.plan import Plan
from constraints.year import Year
from tests.scheduler.small_year import BODIES, ORGANISATIONS, POSTS, ROOMS, RULE

Table = dict[str, Any]
_EXTRA = "ekstra"
PREFIXES = ("dialog-", _EXTRA)
"""What the ids of meetings begin with that the wheel does not name."""
_LAST = date(2027, 9, 30)


def of(many: tuple[str, ...], number: int) -> str:
    """One of many."""
    return many[number % len(many)]


def span(number: int, today: date) -> Table:
    """One to six weeks that begin in the next half-year."""
    first = today + timedelta(number * 7 % 180)
    return {"from": first, "to": first + timedelta(7 * (1 + number % 6))}


def meeting(number: int, year: Year) -> str:
    """A meeting that is ours to plan."""
    return of(tuple(one.id for one in year.planned) or ("intet",), number)


def start(number: int, today: date) -> date:
    """A day on which something else begins."""
    return min(today + timedelta(number * 5 % 150), _LAST)


def move(number: int, year: Year, plan: Plan, today: date) -> Table:
    """A meeting cannot be held on the day it has."""
    name = meeting(number, year)
    placement = plan.by_meeting.get(name)
    day = placement.slot.day if placement else today
    return {"meeting": name, "from": day, "to": day + timedelta(number % 3)}


def newcomer(number: int) -> Table:
    """An organisation that there was not."""
    return {"id": f"ny-{number}", "name": f"Boligforeningen {number}", "chair": of(POSTS, number)}


def rule(number: int, year: Year, plan: Plan, today: date) -> Table:
    """The written rule is another, or a new one beside it."""
    written = {"type": "max_load", "id": of((RULE, "nyt"), number), "unit": "day", "most": 1 + number % 3}
    return {"rule": written}


KINDS: dict[str, Callable[[int, Year, Plan, date], Table]] = {
    "absence": lambda number, year, plan, today: {"who": of(POSTS, number)} | span(number, today),
    "room_closed": lambda number, year, plan, today: {"room": of(ROOMS, number)} | span(number, today),
    "move": move,
    "cancel": lambda number, year, plan, today: {"meeting": meeting(number, year)},
    "add": lambda number, year, plan, today: {
        "body": of(BODIES, number), "id": f"{_EXTRA}-{number}", "window": of(("marts", "maj", "juni"), number)
    },
    "length": lambda number, year, plan, today: {
        "meeting": meeting(number, year), "minutes": 60 * (1 + number % 3)
    },
    "organisation": lambda number, year, plan, today: newcomer(number) | {"from": start(number, today)},
    "merger": lambda number, year, plan, today: {
        "organisations": [of(ORGANISATIONS, number)], "into": of(ORGANISATIONS, number + 1),
        "name": "Nordsyd", "from": start(number, today),
    },
    "split": lambda number, year, plan, today: {
        "organisation": of(ORGANISATIONS, number), "from": start(number, today), "parts": [newcomer(number)]
    },
    "closure": lambda number, year, plan, today: {
        "organisation": of(ORGANISATIONS, number), "from": start(number, today)
    },
    "seat": lambda number, year, plan, today: {
        "post": of(POSTS, number), "holder": f"Ny {number}", "assume_free": True, "from": start(number, today)
    },
    "rule": rule,
    "no_rule": lambda number, year, plan, today: {"rule": RULE},
}  # fmt: skip
"""By `type`; an index of all kinds is held against it."""


def change(kind: str, number: int, year: Year, plan: Plan, today: date) -> Table:
    """The table as aendringer.toml would have it."""
    return {"type": kind} | KINDS[kind](number, year, plan, today)
