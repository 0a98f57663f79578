"""What `aarshjul replan` was made from, and everything that it writes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from calendars.language import Language, Text
from calendars.plan import Plan
from calendars.plan_file import PlanRecord, TierCost, write_plan
from calendars.whole_file import read_whole, replace_whole
from constraints.year import Year
from scheduler.cli.exits import BASE_CHANGED, Exit
from scheduler.cli.plan_of import PLAN
from scheduler.programme import programme_of
from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.reading import FILE
from scheduler.year_file.changes.written_change import append_changes
from scheduler.year_file.encoding import MOST_BYTES, read_text
from scheduler.year_file.revision import revision

if TYPE_CHECKING:
    from scheduler.workspace import Workspace

BASE_MOVED = Text(
    da="Året eller planen blev ændret undervejs (grundlaget er nu {found}, ikke {base}). Intet er skrevet: "
    "kør igen.",
    en="The year or its plan was changed meanwhile (base now {found}, not {base}). Nothing is written: run "
    "again.",
)
_OTHER_BASE = Text(
    da="Grundlaget {base} er ikke årets og planens nu ({found}): enten er de ændret siden den prøvekørsel, "
    "der viste det, eller det er fra en anden mappe. Intet er skrevet: kør igen med --dry-run.",
    en="The base {base} is not that of the year and its plan now ({found}): either they have changed since "
    "the dry run that showed it, or it is of another folder. Nothing is written: run again with --dry-run.",
)
_NO_BASE = Text(
    da='--base "{base}": ingen prøvekørsel har vist det; et grundlag er 16 tegn af 0-9 og a-f.',
    en='--base "{base}": no dry run has shown it; a base is 16 characters of 0-9 and a-f.',
)
_BASE = re.compile(r"[0-9a-f]{16}")
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


def asked_base(folder: Path, asked: str | None, language: Language) -> str:
    """The base to work from, the folder's; exit 6 when another is asked for, 2 for what can be none."""
    found = base_of(folder)
    if asked is None or asked == found:
        return found
    if not _BASE.fullmatch(asked):
        raise click.UsageError(_NO_BASE.format(language, base=asked))
    raise Exit(_OTHER_BASE.format(language, base=asked, found=found), BASE_CHANGED)


def check_base(folder: Path, base: str, language: Language) -> None:
    """Refuses, exit 6, to write over a year or a plan that somebody has changed meanwhile."""
    found = base_of(folder)
    if found != base:
        raise Exit(BASE_MOVED.format(language, found=found, base=base), BASE_CHANGED)


@dataclass(frozen=True)
class Replanning:
    """What a re-planning writes: its changes, and the plan of the year as they make it."""

    changes: Sequence[Change]
    year: Year
    plan: Plan
    like: PlanRecord
    stability: TierCost

    def texts(self, folder: Path) -> dict[str, str]:
        """The year's files that change: aendringer.toml with the changes at its end."""
        if not self.changes:
            return {}
        before = read_text(folder, FILE) if (folder / FILE).exists() else ""
        text = append_changes(before, self.changes)
        if len(text.encode()) > MOST_BYTES:
            raise OSError(27, "for mange ændringer / too many changes", str(folder / FILE))
        return {FILE: text}

    def record(self, folder: Path, texts: Mapping[str, str]) -> PlanRecord:
        """Of stability alone there is a bound: those of the old plan are another year's."""
        like, title = self.like, self.year.title
        versions = (("aarshjul", version("aarshjul")), ("ortools", version("ortools")))
        made_of = revision(folder, texts)
        return PlanRecord(
            like.year, title, made_of, like.seed, like.workers, versions, (self.stability,), self.plan
        )


def write(folder: Path, made: Replanning) -> None:
    """Writes aendringer.toml and plan.json of a year that no store keeps; each file whole.

    The changes come first: cut off between the two, the next run finds them and ends the work.
    OSError when a file cannot be written.
    """
    texts = made.texts(folder)
    record = made.record(folder, texts)
    for name, text in texts.items():
        replace_whole(folder / name, text.encode())
    write_plan(folder / PLAN, record)


def keep(space: "Workspace", made: Replanning, reason: str, case_number: str | None) -> None:
    """The changed year and its plan in one transaction of its store; then the files."""
    from scheduler.cli.store_of import signature
    from scheduler.telling import series_of

    texts = made.texts(space.folder)
    record = made.record(space.folder, texts)
    sign = signature()
    with space.writing(sign, texts=texts, reason=reason, case_number=case_number) as work:
        work.keep(record, series_of(programme_of(made.year, made.plan)))


def approved_meetings(space: "Workspace", year: Year) -> frozenset[str]:
    """The meetings of bodies that have approved the current plan: they stand fast until they are told."""
    from calendars.store.stages import stage_of

    if not space.plan:
        return frozenset()
    with space.store.reading() as connection:
        series = {meeting.series for meeting in year.planned}
        fast = {one for one in series if stage_of(connection, space.key, space.plan, one) == "approved"}
    return frozenset(meeting.id for meeting in year.planned if meeting.series in fast)
