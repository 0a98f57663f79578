"""How far a plan has come with each body: draft, sent, approved, published, held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import CheckConstraint, Column, Connection, Integer, Row, String, Table, func, insert, select

from calendars.language import LANGUAGES, Language, Text
from calendars.store.audit import Entry, enter
from calendars.store.faults import StoreFault
from calendars.store.metadata import METADATA, Instant, belongs, refers, year_columns
from calendars.store.signature import Signature
from calendars.store.year_key import YearKey
from calendars.store.years import lock_year

REACHED = "stage.reached"
CARRIED = "stage.carried"
"""A new plan stands where the one before it stood: nobody did anything with that body."""
Stage = Literal["draft", "sent", "approved", "published", "held"]

NEXT: dict[Stage, tuple[Stage, ...]] = {
    "draft": ("sent", "published"),
    "sent": ("approved", "draft"),
    "approved": ("published", "draft"),
    "published": ("held",),
    "held": (),
}
"""From each stage, where a plan may go: one step on, or back to draft until it is published.

A body that was not asked is told all the same; one that was asked is not told before it has approved."""

_NAMES: dict[Stage, Text] = {
    "draft": Text(da="kladde", en="draft"),
    "sent": Text(da="sendt i høring", en="sent"),
    "approved": Text(da="godkendt", en="approved"),
    "published": Text(da="offentliggjort", en="published"),
    "held": Text(da="afholdt", en="held"),
}

_SHORT = {"sendt": "sent", "høring": "sent", "holdt": "held"}


def stage_named(words: str) -> str:
    """The stage that a Danish word is the name of, in any case; other words as they are.

    >>> stage_named("Godkendt"), stage_named("sent")
    ('approved', 'sent')
    """
    named = {text[tongue].casefold(): stage for stage, text in _NAMES.items() for tongue in LANGUAGES}
    asked = words.strip().casefold()
    return named.get(asked) or _SHORT.get(asked, words)


STAGE = Table(
    "stage",
    METADATA,
    *year_columns(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("plan", Integer, nullable=False),
    Column("body", String, nullable=False),
    Column("stage", String(9), nullable=False),
    Column("author", String, nullable=False),
    Column("time", Instant, nullable=False),
    belongs("stage"),
    refers("stage", "plan", "plan.number"),
    CheckConstraint("stage IN ('draft', 'sent', 'approved', 'published', 'held')", name="stage"),
)
"""One row for each step. A plan without a row is a draft for that body."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step that a plan took for one body."""

    plan: int
    body: str
    stage: Stage
    author: str
    time: datetime


class StageRefused(StoreFault):
    """A plan cannot go from its stage to that one."""

    def __init__(self, plan: int, name: str, now: Stage, wanted: Stage) -> None:
        da, en = _ways_on(now, "da"), _ways_on(now, "en")
        super().__init__(
            Text(
                da=f"Plan {plan} er {_NAMES[now].da} for {name} og kan ikke blive {_NAMES[wanted].da}: {da}.",
                en=f"Plan {plan} is {_NAMES[now].en} for {name} and cannot become {_NAMES[wanted].en}: {en}.",
            )
        )
        self.now, self.wanted = now, wanted


def say_stage(stage: Stage, language: Language) -> str:
    """What a stage is called."""
    return _NAMES[stage][language]


def go_to(
    connection: Connection,
    key: YearKey,
    plan: int,
    body: str,
    wanted: Stage,
    signature: Signature,
    *,
    name: str = "",
) -> None:
    """Takes a plan to a stage for one body; StageRefused, which calls it by `name`, when it cannot.

    Already there: nothing.
    """
    lock_year(connection, key)
    now = stage_of(connection, key, plan, body)
    if now == wanted:
        return
    if wanted not in NEXT[now]:
        raise StageRefused(plan, name or body, now, wanted)
    _reach(connection, key, plan, body, wanted, signature)


def carry_over(
    connection: Connection, key: YearKey, before: int, after: int, bodies: Iterable[str], signature: Signature
) -> None:
    """Lets a new plan stand where the one before it stood, for bodies whose meetings are the same in both."""
    lock_year(connection, key)
    for body in sorted(bodies):
        stage = stage_of(connection, key, before, body)
        if stage != stage_of(connection, key, after, body):
            _reach(connection, key, after, body, stage, signature, CARRIED)


def _reach(
    connection: Connection,
    key: YearKey,
    plan: int,
    body: str,
    stage: Stage,
    signature: Signature,
    action: str = REACHED,
) -> None:
    last = connection.execute(select(func.max(STAGE.c.number)).where(key.of(STAGE))).scalar() or 0
    data = {"number": last + 1, "plan": plan, "body": body, "stage": stage}
    enter(connection, key, signature, action, f"{plan} {body}", data, apply_reached)


def apply_reached(connection: Connection, entry: Entry) -> None:
    """Adds the step that the entry tells of."""
    connection.execute(
        insert(STAGE).values(**entry.key.values, **entry.data, author=entry.author, time=entry.time)
    )


def stage_of(connection: Connection, key: YearKey, plan: int, body: str) -> Stage:
    """The stage of a plan for one body."""
    steps = steps_of(connection, key, plan, body)
    return steps[-1].stage if steps else "draft"


def steps_of(connection: Connection, key: YearKey, plan: int, body: str | None = None) -> list[Step]:
    """The steps of a plan, first to last: for one body, or for all of them."""
    query = select(STAGE).where(key.of(STAGE), STAGE.c.plan == plan).order_by(STAGE.c.number)
    if body is not None:
        query = query.where(STAGE.c.body == body)
    return [_step(row) for row in connection.execute(query)]


def _step(row: "Row[tuple[object, ...]]") -> Step:
    return Step(row.plan, row.body, row.stage, row.author, row.time)


def _ways_on(now: Stage, language: Language) -> str:
    ways = [_NAMES[one][language] for one in NEXT[now]]
    if not ways:
        return "det er det sidste trin" if language == "da" else "that is the last step"
    if language == "da":
        return f"næste trin er {' eller '.join(ways)}"
    return f"the next step is {' or '.join(ways)}"
