"""aarshjul plan: the main job."""

import signal
import sys
from importlib.metadata import version
from pathlib import Path
from types import FrameType

import click

from calendars.language import Language, Text
from calendars.plan_file import PlanRecord, TierCost, plan_bytes, write_plan
from constraints.reading import Reading
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.cli.check import say_assumptions, say_empty, say_explain
from scheduler.cli.exits import BUG, IMPOSSIBLE, INTERRUPTED, OUT_OF_TIME, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.progress_line import ProgressLine
from scheduler.quality import say_tiers
from scheduler.result import Found, Impossible, UnverifiedPlan
from scheduler.search import Stop
from scheduler.solve import Options, solve
from scheduler.year_file.revision import revision

_PLACED = Text(
    da="{title}: {held} møder er placeret og efterprøvet; {dropped} »ca.«-møder er sløjfet.",
    en='{title}: {held} meetings are placed and verified; {dropped} "ca." meetings are dropped.',
)
_WRITTEN = Text(da="Planen ligger i {path}", en="The plan is in {path}")
_IMPOSSIBLE = Text(
    da="{title} kan ikke planlægges: kravene udelukker hinanden. Det er bevist.",
    en="{title} cannot be planned: its demands exclude each other. This is proven.",
)
_UNFINISHED = Text(
    da="Tiden ({seconds:.0f} s) løb ud uden en plan. Året kan godt være muligt: prøv et større --time-limit.",
    en="Time ({seconds:.0f} s) ran out without a plan. The year may be possible: try a larger --time-limit.",
)
_STOPPED = Text(
    da="Afbrudt: den bedste plan indtil nu er gemt.", en="Interrupted: the best plan so far is kept."
)


@click.command()
@folder_argument
@click.option("--seed", default=1, show_default=True, help="Frø for tilfældighed / random seed")
@click.option(
    "--workers",
    default=2,
    show_default=True,
    type=click.IntRange(1, 64),
    help="Tråde / threads; 1: reproducible",
)
@click.option(
    "--time-limit", default=60.0, show_default=True, type=click.FloatRange(0.1), help="Sekunder / seconds"
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="[default: DIR/plan.json]")
@click.option("--dry-run", is_flag=True, help="Skriv ingen fil / write no file")
@json_option
@language_option
def plan(
    folder: Path,
    seed: int,
    workers: int,
    time_limit: float,
    out: Path | None,
    dry_run: bool,
    as_json: bool,
    language: Language | None,
) -> None:
    """Placerer hvert møde, efterprøver planen og skriver plan.json.

    Places every meeting, verifies the plan and writes plan.json. Ctrl-C keeps the best plan so far.
    With --workers 1 the limit is deterministic time: equal input and seed give the same bytes.
    """
    year = load_year(folder, language, record_ids=not dry_run)
    speech = spoken(year, language)
    options = Options(seed, workers, time_limit)
    stop = Stop()
    found = _solve(folder, year, options, stop, speech)
    record = _record(folder, year, options, found)
    if not dry_run:
        write_plan(out or folder / "plan.json", record)
    if as_json:
        sys.stdout.buffer.write(plan_bytes(record))
    else:
        _report(year, record, out or folder / "plan.json", dry_run, speech)
    if stop.asked:
        raise Exit(_STOPPED[speech], INTERRUPTED)


def _solve(folder: Path, year: Year, options: Options, stop: Stop, language: Language) -> Found:
    line = ProgressLine(language)

    def interrupt(number: int, frame: FrameType | None) -> None:
        stop.ask()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        result = solve(year, options, line, stop)
    except UnverifiedPlan as bug:
        reasons = "\n".join(f"  {reason}" for reason in bug.reasons[:20])
        raise Exit(
            f"aarshjul: bug: the solver's plan breaks rules; nothing is stored:\n{reasons}", BUG
        ) from bug
    finally:
        signal.signal(signal.SIGINT, before)
        line.close()
    if isinstance(result, Found):
        return result
    if isinstance(result, Impossible):
        why = _IMPOSSIBLE.format(language, title=year.title)
        if result.empty:
            why = say_empty(year, find_candidates(year), language)
        raise Exit(f"{why}\n\n{say_explain(folder, language)}", IMPOSSIBLE)
    raise Exit(_UNFINISHED.format(language, seconds=result.seconds), OUT_OF_TIME)


def _record(folder: Path, year: Year, options: Options, found: Found) -> PlanRecord:
    return PlanRecord(
        year.year,
        year.title,
        revision(folder),
        options.seed,
        options.workers,
        (("aarshjul", version("aarshjul")), ("ortools", version("ortools"))),
        tuple(TierCost(tier.tier, tier.cost, tier.bound) for tier in found.tiers if tier.tier > 1),
        found.plan,
    )


def _report(year: Year, record: PlanRecord, path: Path, dry_run: bool, language: Language) -> None:
    reading = Reading(year, record.plan)
    held = sum(1 for meeting in reading.held_meetings if meeting.given is None)
    dropped = len(record.plan.dropped)
    click.echo(_PLACED.format(language, title=year.title, held=held, dropped=dropped))
    for line in say_tiers(record.tiers, language):
        click.echo(f"  {line}")
    click.echo(say_assumptions(year, language))
    if not dry_run:
        click.echo("\n" + _WRITTEN.format(language, path=path))
