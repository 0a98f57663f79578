"""aarshjul plan: the main job."""

import errno
import os
import sys
from contextlib import nullcontext
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from calendars.language import Language, Text
from calendars.plan_file import PlanRecord, TierCost, plan_bytes, write_plan
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.cli.cannot_write import cannot_write, writing_to
from scheduler.cli.check import say_assumptions, say_empty, say_explain
from scheduler.cli.exits import IMPOSSIBLE, INTERRUPTED, OUT_OF_TIME, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.interruptible import interruptible
from scheduler.cli.plan_of import PLAN
from scheduler.cli.progress_line import ProgressLine
from scheduler.cli.reasons import case_option, reason_option, say_not_kept
from scheduler.cli.search_options import SECONDS, SEED
from scheduler.cli.store_of_folder import kept_workspace
from scheduler.cli.terminal import strong, text_width
from scheduler.cli.told_as_bug import told_as_bug
from scheduler.programme import programme_of
from scheduler.quality import Quality, quality_lines
from scheduler.result import Found, Impossible
from scheduler.search import Stop
from scheduler.solve import Options, solve
from scheduler.views.summary import summary
from scheduler.views.table import wrap
from scheduler.year_file.revision import revision

if TYPE_CHECKING:
    from scheduler.workspace import Workspace

_PLACED = Text(da="{title}: planen er lagt og efterprøvet.", en="{title}: the plan is made and verified.")
_WRITTEN = Text(da="Planen ligger i {path}", en="The plan is in {path}")
_IMPOSSIBLE = Text(
    da="{title} kan ikke planlægges: kravene udelukker hinanden. Det er bevist.",
    en="{title} cannot be planned: its demands exclude each other. This is proven.",
)
_UNFINISHED = Text(
    da="Tiden ({seconds:.0f} s) løb ud uden en plan. Året kan godt være muligt: prøv et større --time-limit.",
    en="Time ({seconds:.0f} s) ran out without a plan. The year may be possible: try a larger --time-limit.",
)
_STOPPING = Text(
    da="Stopper med den bedste plan indtil nu (Ctrl-C igen: stop uden plan) ...",
    en="Stopping with the best plan so far (Ctrl-C again: stop without a plan) ...",
)
_STOPPED = Text(
    da="Afbrudt: den bedste plan indtil nu er gemt.", en="Interrupted: the best plan so far is kept."
)
_STOPPED_UNWRITTEN = Text(
    da="Afbrudt: den bedste plan indtil nu er ikke skrevet (--dry-run).",
    en="Interrupted: the best plan so far is not written (--dry-run).",
)
_STOPPED_EARLY = Text(
    da="Afbrudt, før der var en plan. Intet er skrevet.",
    en="Interrupted before there was a plan. Nothing is written.",
)


@click.command()
@folder_argument
@click.option(
    "--seed",
    default=1,
    show_default=True,
    type=SEED,
    help="Vælger mellem lige gode planer / chooses among equals",
)
@click.option(
    "--workers",
    default=2,
    show_default=True,
    type=click.IntRange(1, 64),
    help="Tråde / threads; 1: samme svar hver gang / the same answer each time",
)
@click.option(
    "--time-limit",
    default=60.0,
    show_default=True,
    type=SECONDS,
    help="Højst så mange sekunder / at most so many seconds",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Planens fil / the plan's file  [default: DIR/plan.json]",
)
@reason_option
@case_option
@click.option("--dry-run", is_flag=True, help="Skriv ingen fil / write no file")
@json_option
@language_option
def plan(
    folder: Path,
    seed: int,
    workers: int,
    time_limit: float,
    out: Path | None,
    reason: str,
    case_number: str | None,
    dry_run: bool,
    as_json: bool,
    language: Language | None,
) -> None:
    """Placerer hvert møde, efterprøver planen og skriver plan.json.

    Places every meeting, verifies the plan and writes plan.json. Ctrl-C keeps the best plan so far.
    With --workers 1 the limit is deterministic time: equal input and seed give the same bytes.
    """
    options = Options(seed, workers, time_limit)
    path, stop = out or folder / PLAN, Stop()
    to_keep = not dry_run and out is None
    with kept_workspace(folder, language or "da") if to_keep else nullcontext() as space:
        year = load_year(folder, language, record_ids=not dry_run)
        space, planned_of = space and space.read_again(), revision(folder)
        speech = spoken(year, language)
        if not dry_run:
            _check_writable(path, speech)
            if space is None:
                say_not_kept(reason, case_number, speech)
        found = _solve(folder, year, options, stop, speech)
        record = _record(planned_of, year, options, found)
        if space is not None:
            _keep(space, record, year, reason, case_number)
        elif not dry_run:
            _write(path, record, speech)
    if as_json:
        sys.stdout.buffer.write(plan_bytes(record))
    if not as_json:
        _report(year, record, path, dry_run, speech)
    if stop.asked:
        raise Exit((_STOPPED_UNWRITTEN if dry_run else _STOPPED)[speech], INTERRUPTED)


def _keep(space: "Workspace", record: PlanRecord, year: Year, reason: str, case_number: str | None) -> None:
    """The year as it was planned, and its plan, in one transaction; then plan.json."""
    from scheduler.cli.store_of import signature
    from scheduler.telling import series_of

    with space.with_another_plan().writing(signature(), reason=reason, case_number=case_number) as work:
        work.keep(record, series_of(programme_of(year, record.plan)))


def _check_writable(path: Path, language: Language) -> None:
    """Refuses a place that no plan can be written to before an hour is spent on finding one."""
    if path.is_dir():
        number = errno.EISDIR
    elif not path.parent.is_dir():
        number = errno.ENOENT
    elif not os.access(path if path.exists() and not path.is_file() else path.parent, os.W_OK):
        number = errno.EACCES
    else:
        return
    raise cannot_write(path, OSError(number, os.strerror(number)), language)


def _write(path: Path, record: PlanRecord, language: Language) -> None:
    with writing_to(path, language):
        write_plan(path, record)


def _solve(folder: Path, year: Year, options: Options, stop: Stop, language: Language) -> Found:
    line = ProgressLine(language)
    try:
        with told_as_bug(), interruptible(stop, _STOPPING[language]):
            result = solve(year, options, line, stop)
    finally:
        line.close()
    if isinstance(result, Found):
        return result
    if isinstance(result, Impossible):
        why = _IMPOSSIBLE.format(language, title=year.title)
        if result.empty:
            why = say_empty(year, find_candidates(year), language)
        raise Exit(f"{why}\n\n{say_explain(folder, language)}", IMPOSSIBLE)
    if stop.asked:
        raise Exit(_STOPPED_EARLY[language], INTERRUPTED)
    raise Exit(_UNFINISHED.format(language, seconds=result.seconds), OUT_OF_TIME)


def _record(planned_of: str, year: Year, options: Options, found: Found) -> PlanRecord:
    return PlanRecord(
        year.year,
        year.title,
        planned_of,
        options.seed,
        options.workers,
        (("aarshjul", version("aarshjul")), ("ortools", version("ortools"))),
        tuple(TierCost(tier.tier, tier.cost, tier.bound) for tier in found.tiers if tier.tier > 1),
        found.plan,
    )


def _report(year: Year, record: PlanRecord, path: Path, dry_run: bool, language: Language) -> None:
    lines = [strong(_PLACED.format(language, title=year.title))]
    for sentence in summary(programme_of(year, record.plan), language):
        lines += wrap(sentence, text_width())
    lines += ["", *quality_lines(Quality.of(record), language, text_width())]
    click.echo("\n".join(lines))
    click.echo(say_assumptions(year, language))
    if not dry_run:
        click.echo("\n" + _WRITTEN.format(language, path=path))
