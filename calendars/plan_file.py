"""plan.json: a plan with where it came from and how good it is; byte-stable."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from calendars.file_fault import FileFault
from calendars.file_reason import TooLarge, file_reason
from calendars.json_misfit import NO_JSON, misfit
from calendars.language import Text
from calendars.plan import Plan
from calendars.plan_file_limits import outside, unwritable
from calendars.whole_file import read_whole, replace_whole

SCHEMA = "aarshjul-plan/1"
_MOST_BYTES = 50_000_000
_LINE = Text(da=", linje {line}", en=", line {line}")
_NO_PLAN = Text(da=f"det er ikke en plan med skemaet {SCHEMA}", en=f"not a plan of schema {SCHEMA}")


class PlanFileFault(FileFault):
    """A plan file cannot be read."""


@dataclass(frozen=True)
class TierCost:
    """A tier's cost, and the bound that no plan's cost lies below, given the tiers above it."""

    tier: int
    cost: int
    bound: int


@dataclass(frozen=True)
class PlanRecord:
    """A plan record names the year's revision, the seed and the versions that a plan came from.

    Made again from the same, with one worker, the plan is the same.
    """

    year: int
    title: str
    revision: str
    seed: int
    workers: int
    versions: tuple[tuple[str, str], ...]
    tiers: tuple[TierCost, ...]
    plan: Plan


_RECORD = TypeAdapter(PlanRecord)


def plan_bytes(record: PlanRecord) -> bytes:
    """The record as JSON: the same record always gives the same bytes."""
    document = {"schema": SCHEMA} | _plain(asdict(record))
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def write_plan(path: Path, record: PlanRecord) -> None:
    """Replaces the file whole. OSError when it cannot: then the plan that was there still is."""
    replace_whole(path, plan_bytes(record))


def read_plan(path: Path) -> PlanRecord:
    """The record in a file. Raises PlanFileFault when there is none or it is not one."""
    try:
        data = read_whole(path, _MOST_BYTES)
    except OSError as error:
        raise PlanFileFault(str(path), file_reason(error)) from error
    return parse_plan(data, str(path))


def parse_plan(data: bytes, source: str) -> PlanRecord:
    """The record of `plan_bytes`. Raises PlanFileFault, which names the source, when it is not one."""
    if len(data) > _MOST_BYTES:
        raise PlanFileFault(source, file_reason(TooLarge(source, len(data), _MOST_BYTES)))
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        place = _LINE.filled(line=str(line)) if line else ""
        raise PlanFileFault(source, NO_JSON.filled(place=place)) from error
    if not isinstance(document, dict) or document.pop("schema", None) != SCHEMA:
        raise PlanFileFault(source, _NO_PLAN)
    broken = unwritable(document)
    if broken is not None:
        raise PlanFileFault(source, broken)
    try:
        record = _RECORD.validate_python(document, strict=False, extra="forbid")
    except ValidationError as error:
        raise PlanFileFault(source, misfit(error.errors()[0])) from error
    for fault in outside(record.seed, record.workers, tuple(map(_numbers, record.tiers))):
        raise PlanFileFault(source, fault)
    return record


def _numbers(tier: TierCost) -> tuple[int, int, int]:
    return tier.tier, tier.cost, tier.bound
