"""The plans made of a year: each with the revision, seed and versions that it can be made again from."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import JSON, Column, Connection, Integer, Row, String, Table

from calendars.plan_file import PlanRecord, parse_plan, plan_bytes
from calendars.store.audit import Entry, enter
from calendars.store.contents import content, digest_of, keep
from calendars.store.metadata import METADATA, Instant, belongs, refers, year_columns
from calendars.store.numbered import add, all_rows, last_row, row_of, why
from calendars.store.signature import Signature
from calendars.store.year_key import YearKey
from calendars.store.years import lock_year

KEPT = "plan.kept"

PLAN = Table(
    "plan",
    METADATA,
    *year_columns(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("workers", Integer, nullable=False),
    Column("versions", JSON, nullable=False),
    Column("tiers", JSON, nullable=False),
    Column("author", String, nullable=False),
    Column("time", Instant, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("reason", String, nullable=False, server_default=""),
    Column("case_number", String),
    belongs("plan"),
    refers("plan", "revision", "revision.number"),
    refers("plan", "digest", "content.digest"),
)
"""`versions` is an object, `tiers` a list of [tier, cost, bound]; the content is plan.json's."""


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A kept plan is one that was made of a revision of its year. Numbers count from 1."""

    key: YearKey
    number: int
    revision: int
    author: str
    time: datetime
    digest: str
    reason: str = ""
    case_number: str | None = None


def keep_plan(
    connection: Connection,
    key: YearKey,
    record: PlanRecord,
    signature: Signature,
    *,
    revision: int,
    reason: str = "",
    case_number: str | None = None,
) -> KeptPlan:
    """Keeps a verified plan made of that revision, which is the year's current plan from then on.

    The current plan kept again is no new plan, and stays one of the revision it was made of. An earlier one
    is: somebody went back to it.
    """
    lock_year(connection, key)
    octets = plan_bytes(record)
    current = current_plan(connection, key)
    if current is not None and current.digest == digest_of(octets):
        return current
    last = current.number if current else 0
    data = {
        "number": last + 1,
        "revision": revision,
        "seed": record.seed,
        "workers": record.workers,
        "versions": dict(record.versions),
        "tiers": [[one.tier, one.cost, one.bound] for one in record.tiers],
        "digest": keep(connection, key, octets),
        **why(reason, case_number),
    }
    enter(connection, key, signature, KEPT, str(last + 1), data, apply_kept)
    return plan(connection, key, last + 1)


def apply_kept(connection: Connection, entry: Entry) -> None:
    """Adds the plan that the entry tells of."""
    add(connection, PLAN, entry)


def plan(connection: Connection, key: YearKey, number: int) -> KeptPlan:
    """The plan of that number; NoResultFound when there is none."""
    return _plan(row_of(connection, PLAN, key, number))


def current_plan(connection: Connection, key: YearKey) -> KeptPlan | None:
    """The plan kept last; None when the year has none."""
    row = last_row(connection, PLAN, key)
    return None if row is None else _plan(row)


def plans(connection: Connection, key: YearKey) -> list[KeptPlan]:
    """All of a year's plans, first to last."""
    return [_plan(row) for row in all_rows(connection, PLAN, key)]


def record_of(connection: Connection, kept: KeptPlan) -> PlanRecord:
    """The plan itself, with all that plan.json says of it."""
    return parse_plan(content(connection, kept.key, kept.digest), f"plan {kept.number}")


def _plan(row: "Row[tuple[object, ...]]") -> KeptPlan:
    key = YearKey(row.installation, row.year)
    return KeptPlan(
        key, row.number, row.revision, row.author, row.time, row.digest, row.reason, row.case_number
    )
