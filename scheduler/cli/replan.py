"""aarshjul replan: the fewest, least disturbing moves after a change."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from calendars.language import Language, Text
from calendars.plan_file import PlanRecord, TierCost
from constraints.rule import STABILITY
from constraints.year import Year
from scheduler.cli.days import DayType
from scheduler.cli.exits import IMPOSSIBLE, INTERRUPTED, INVALID_INPUT, OUT_OF_TIME, REFUSED, Exit
from scheduler.cli.folder import engagement_cache, folder_argument, json_option, language_option, spoken
from scheduler.cli.interruptible import interruptible
from scheduler.cli.plan_of import PLAN, load_record, refuse_other_year
from scheduler.cli.progress_line import ProgressLine
from scheduler.cli.reasons import case_option, reason_option, say_not_kept
from scheduler.cli.replanning.asked import asked_changes, change_options, check_absences
from scheduler.cli.replanning.changed_year import ChangedYear, Changing
from scheduler.cli.replanning.choice_type import ChoiceType
from scheduler.cli.replanning.named import with_ids
from scheduler.cli.replanning.terms import terms_of
from scheduler.cli.replanning.writing import (
    Replanning,
    approved_meetings,
    asked_base,
    check_base,
    keep,
    write,
)
from scheduler.cli.search_options import SECONDS, SEED
from scheduler.cli.store_of_folder import kept_workspace
from scheduler.cli.terminal import text_width
from scheduler.cli.told_as_bug import told_as_bug
from scheduler.replan.affected import broken
from scheduler.replan.away import Missed
from scheduler.replan.carry import carry
from scheduler.replan.choices import Choices, Priced
from scheduler.replan.freeze import NOTICE
from scheduler.replan.replan import Refused, Replanned, Terms
from scheduler.replan.replan import replan as find_least
from scheduler.result import Impossible
from scheduler.views.replanned import choice_lines, refused_lines, replanned_lines
from scheduler.views.replanned_json import replanned_as_data
from scheduler.views.rule_changes import rule_lines
from scheduler.views.table import wrap_lines
from scheduler.year_file.changes.reading import read_changes
from scheduler.year_file.faults import Fault, YearFaults
from scheduler.year_file.revision import revision

_MOST_BROKEN = 12
_IMPOSSIBLE = Text(
    da="Ændringen kan ikke gennemføres: ingen plan holder alle krav, uanset hvad der flyttes. Det er bevist.",
    en="The change cannot be made: no plan keeps every rule, whatever is moved. This is proven.",
)
_UNFINISHED = Text(
    da="Tiden løb ud uden en plan. Prøv et større --time-limit.",
    en="Time ran out without a plan. Try a larger --time-limit.",
)
_STOPPED = Text(da="Afbrudt. Intet er skrevet.", en="Interrupted. Nothing is written.")
_WRITTEN = Text(da="Skrevet: {files}", en="Written: {files}")
_DRY = Text(
    da="Intet er skrevet. Gennemfør netop dette med --base {base}",
    en="Nothing is written. Carry out exactly this with --base {base}",
)
_WAYS_OUT = Text(
    da="Veje ud: lad et møde falde (--cancel), eller skriv ændringen i aendringer.toml og spørg "
    "»aarshjul explain«, som siger, hvilke krav der støder sammen, og hvad det billigst koster at opgive.",
    en="Ways out: let a meeting go (--cancel), or write the change in aendringer.toml and ask "
    '"aarshjul explain", which says which demands clash and what is cheapest to give up.',
)
_BROKEN = Text(da="Planen, som den var, bryder nu:", en="The plan as it was now breaks:")


@click.command()
@folder_argument
@change_options
@click.option("--policy", type=ChoiceType(), help="Ved fravær, for alle møder / while away, for all")
@click.option(
    "--choose",
    nargs=2,
    type=(str, ChoiceType()),
    multiple=True,
    metavar="MØDE VALG",
    help="behold, flyt, aflys for ét møde / keep, move, cancel for one meeting",
)
@click.option("--also", multiple=True, metavar="MØDE", help="Må flyttes, selv om det er indkaldt / may move")
@click.option("--approved", multiple=True, metavar="MØDE", help="Ligger fast / stands fast")
@click.option(
    "--notice", default=NOTICE, show_default=True, type=click.IntRange(0, 250), help="Varsel i hverdage"
)
@click.option(
    "--today", type=DayType(), metavar="DAG", help="Fortid er før / the past is before  [default: i dag]"
)
@click.option("--base", metavar="ID", help="Kun hvis grundlaget er dette / only from this base (exit 6)")
@click.option(
    "--seed", default=1, show_default=True, type=SEED, help="Vælger mellem lige gode / chooses among equals"
)
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Tråde / threads")
@click.option("--time-limit", default=60.0, show_default=True, type=SECONDS, help="Sekunder / seconds")
@reason_option
@case_option
@click.option("--dry-run", is_flag=True, help="Vis ændringen, skriv intet / show, write nothing")
@json_option
@language_option
def replan(folder: Path, changes_file: Path | None, dry_run: bool, as_json: bool, **asked: Any) -> None:
    """Gennemfører ændringer med færrest og mindst forstyrrende flytninger, bevist eller med sin grænse.

    Carries out changes with the fewest, least disturbing moves: somebody is away, a room closes, a
    meeting must move. Without changes it carries out those that aendringer.toml has already.
    """
    speech: Language = asked["language"] or "da"
    with kept_workspace(folder, speech, dry_run=dry_run) as space:
        base = asked_base(folder, asked["base"], speech)
        record = load_record(folder, folder / PLAN, speech)
        today = asked["today"] or date.today()  # noqa: DTZ011 (the day where the secretariat sits)
        changed = _changed(folder, record, changes_file, today, asked, speech)
        speech = spoken(changed.year, asked["language"])
        refuse_other_year(folder, changed.year, record, speech)
        approved = approved_meetings(space, changed.year) if space else frozenset()
        terms = terms_of(folder, changed, today, asked, approved, speech)
        found = _find(changed.year, record, terms, speech)
        differs = bool(changed.new) or found.plan != record.plan or record.revision != revision(folder)
        if differs and not dry_run:
            check_base(folder, base, speech)
            stability = TierCost(STABILITY, found.cost, found.bound)
            made = Replanning(changed.changes, changed.year, found.plan, record, stability)
            if space is None:
                write(folder, made)
                say_not_kept(asked["reason"], asked["case_number"], speech)
            else:
                keep(space, made, asked["reason"], asked["case_number"])
    priced = _priced(changed, record, found, terms) if dry_run else []
    if as_json:
        written = differs and not dry_run
        data = replanned_as_data(
            found, changed.year, priced, changed.resized, base=base, dry_run=dry_run, written=written
        )
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        _report(found, changed, priced, base if dry_run else "", differs, speech)


def _changed(
    folder: Path,
    record: PlanRecord,
    changes_file: Path | None,
    today: date,
    asked: dict[str, Any],
    language: Language,
) -> ChangedYear:
    try:
        changing = Changing(folder, record.plan, engagement_cache())
        asked |= with_ids(asked, record.plan, lambda: changing.standing, language)
        noted = asked_changes(changes_file, asked)
        by_hand = () if record.revision == revision(folder) else read_changes(folder, list[Fault]())
        check_absences(noted, by_hand, asked, language)
        return changing.year(noted, asked["policy"], dict(asked["choose"]), today)
    except YearFaults as faults:
        raise Exit(faults.say(language), INVALID_INPUT) from None


def _find(year: Year, record: PlanRecord, terms: Terms, language: Language) -> Replanned:
    line = ProgressLine(language)
    try:
        with told_as_bug(), interruptible() as stop:
            found = find_least(year, record.plan, terms, line, stop)
    finally:
        line.close()
    if stop.asked:
        raise Exit(_STOPPED[language], INTERRUPTED)
    if isinstance(found, Replanned):
        return found
    if isinstance(found, Refused):
        raise Exit("\n".join(refused_lines(found.meetings, year, language)), REFUSED)
    if isinstance(found, Impossible):
        raise Exit(_say_impossible(year, record, language), IMPOSSIBLE)
    raise Exit(_UNFINISHED[language], OUT_OF_TIME)


def _say_impossible(year: Year, record: PlanRecord, language: Language) -> str:
    found = broken(year, carry(year, record.plan))[:_MOST_BROKEN]
    said = [finding.rule.say_breach(finding.violation, year, language) for finding in found]
    return "\n".join(
        [_IMPOSSIBLE[language], _BROKEN[language], *(f"  - {one}" for one in said), _WAYS_OUT[language]]
    )


def _priced(
    changed: ChangedYear, record: PlanRecord, found: Replanned, terms: Terms
) -> Sequence[tuple[Missed, Sequence[Priced]]]:
    if not changed.missed:
        return []
    still = [one for one in changed.missed if one.meeting in changed.year.by_id]
    meetings = frozenset(one.meeting for one in still)
    choices = Choices(changed.year, record.plan, found.plan, terms, meetings)
    return [(one, choices.of(one)) for one in still]


def _report(
    found: Replanned,
    changed: ChangedYear,
    priced: Sequence[tuple[Missed, Sequence[Priced]]],
    base: str,
    differs: bool,
    language: Language,
) -> None:
    lines = [
        *replanned_lines(found, changed.year, language, changed.resized),
        *rule_lines(changed.changes, language),
    ]
    if priced:
        lines += ["", *choice_lines(priced, found.plan, changed.year, language)]
    if base:
        lines += ["", _DRY.format(language, base=base)]
    elif differs:
        files = [*(["aendringer.toml"] if changed.new else []), PLAN]
        lines += ["", _WRITTEN.format(language, files=", ".join(files))]
    click.echo("\n".join(wrap_lines(lines, text_width())))
