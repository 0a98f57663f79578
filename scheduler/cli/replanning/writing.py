"""What `aarshjul replan` was made from, and everything that it writes."""

from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from calendars.language import Text
from calendars.plan import Plan
from calendars.plan_file import PlanRecord, write_plan
from calendars.whole_file import read_whole, replace_whole
from scheduler.cli.exits import BASE_CHANGED, Exit
from scheduler.cli.plan_of import PLAN
from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.reading import FILE
from scheduler.year_file.changes.written_change import append_changes
from scheduler.year_file.encoding import MOST_BYTES, read_text
from scheduler.year_file.revision import revision

BASE_MOVED = Text(
    da="Året eller planen er ændret (grundlaget er nu {found}, ikke {base}). Intet er skrevet: kør igen.",
    en="The year or its plan has changed (base now {found}, not {base}). Nothing is written: run again.",
)
_MOST_PLAN = 50_000_000


def base_of(folder: Path) -> str:
    """A fingerprint of the year and its plan: what a re-planning was made from.

    It changes with any byte of the year's files, or of plan.json.
    """
    try:
        plan = read_whole(folder / PLAN, _MOST_PLAN)
    except OSError:
        plan = b""
    return sha256(revision(folder).encode() + sha256(plan).digest()).hexdigest()[:16]


def check_base(folder: Path, base: str, language: str) -> None:
    """Refuses, exit 6, a base that is not the folder's any more."""
    found = base_of(folder)
    if found != base:
        text = BASE_MOVED.en if language == "en" else BASE_MOVED.da
        raise Exit(text.format(found=found, base=base), BASE_CHANGED)


def write(folder: Path, changes: Sequence[Change], plan: Plan, like: PlanRecord, title: str) -> None:
    """Writes the changes at the end of aendringer.toml, and the plan as plan.json; each file whole.

    The changes come first: cut off between the two, the next run finds them and ends the work.
    OSError when a file cannot be written.
    """
    if changes:
        path = folder / FILE
        text = read_text(folder, FILE) if path.exists() else ""
        data = append_changes(text, changes).encode()
        if len(data) > MOST_BYTES:
            raise OSError(27, "for mange ændringer / too many changes", str(path))
        replace_whole(path, data)
    write_plan(folder / PLAN, _record(folder, plan, like, title))


def _record(folder: Path, plan: Plan, like: PlanRecord, title: str) -> PlanRecord:
    """No bounds: those of the old plan are another year's, and what was proven here is stability."""
    versions = (("aarshjul", version("aarshjul")), ("ortools", version("ortools")))
    return PlanRecord(like.year, title, revision(folder), like.seed, like.workers, versions, (), plan)
