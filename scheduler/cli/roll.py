"""aarshjul roll: next year's folder out of this year's."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from calendars.language import Language, Text
from calendars.plan_file import PlanFileFault, read_plan
from scheduler.cli.exits import INVALID_INPUT, REFUSED, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.new import write_new
from scheduler.cli.plan_of import PLAN, refuse_other_year
from scheduler.cli.terminal import strong, text_width
from scheduler.roll.findings import HEADINGS, TOPICS, Finding
from scheduler.roll.roll import Rolled
from scheduler.roll.roll import roll as roll_year
from scheduler.views.table import wrap
from scheduler.year_file.faults import YearFaults
from scheduler.year_file.read import read_year

SCHEMA = "aarshjul-roll/1"
_EXISTS = Text(
    da="{folder} har allerede {files}. Intet er skrevet: vælg en anden mappe.",
    en="{folder} already has {files}. Nothing is written: choose another folder.",
)
_WROTE = Text(
    da="{year} ligger i {folder}: {files:# fil|# filer}.", en="{year} is in {folder}: {files:# file|# files}."
)
_WOULD = Text(
    da="{year} ville blive skrevet i {folder}: {files:# fil|# filer}. Intet er skrevet.",
    en="{year} would be written in {folder}: {files:# file|# files}. Nothing is written.",
)
_NEXT = Text(
    da="Se listen igennem, ret i filerne, og kør »aarshjul check {folder}«.",
    en='Go through the list, change the files, and run "aarshjul check {folder}".',
)


@click.command()
@folder_argument
@click.argument("new", metavar="NEW", type=click.Path(file_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
@json_option
@language_option
def roll(folder: Path, new: Path, dry_run: bool, as_json: bool, language: Language | None) -> None:
    """Fører årshjulet videre til næste år efter regel, og siger alt, hvad der skal ses på.

    Writes next year's folder: windows as they are worded, days by their rule, dialogues and items from
    where the plan left them. Lists what could not be carried, ended bodies, expired terms and agreements.
    """
    year = load_year(folder, language)
    speech = spoken(year, language)
    try:
        record = read_plan(folder / PLAN) if (folder / PLAN).exists() else None
    except PlanFileFault as fault:
        raise Exit(fault.say(speech), INVALID_INPUT) from None
    if record is not None:
        refuse_other_year(folder, year, record, speech)
    rolled = roll_year(folder, year, None if record is None else record.plan)
    there = [name for name in rolled.files if (new / name).exists()]
    if there:
        raise Exit(_EXISTS.format(speech, folder=new, files=", ".join(there)), REFUSED)
    findings = (*_faults(rolled), *rolled.findings)
    if not dry_run:
        write_new(new, rolled.files, speech)
    if as_json:
        click.echo(json.dumps(_document(rolled, findings, dry_run), ensure_ascii=False, indent=1))
        return
    text = _WOULD if dry_run else _WROTE
    click.echo(text.format(speech, year=rolled.year, folder=new, files=len(rolled.files)))
    click.echo("\n".join(_say(findings, speech)))
    if not dry_run:
        click.echo("\n" + _NEXT.format(speech, folder=new))


def _faults(rolled: Rolled) -> list[Finding]:
    """What `check` would say of the new year."""
    with TemporaryDirectory() as place:
        for name, octets in rolled.files.items():
            path = Path(place) / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(octets)
        try:
            read_year(Path(place))
        except YearFaults as faults:
            return [Finding("faults", Text(da=one.say("da"), en=one.say("en"))) for one in faults.faults]
    return []


def _say(findings: tuple[Finding, ...], language: Language) -> list[str]:
    lines = []
    for topic in TOPICS:
        mine = [one.text[language] for one in findings if one.topic == topic]
        if mine:
            lines += ["", strong(HEADINGS[topic][language])]
            lines += [line for one in mine for line in wrap(f"- {one}", text_width(), 2, 2)]
    return lines


def _document(rolled: Rolled, findings: tuple[Finding, ...], dry_run: bool) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "dry_run": dry_run,
        "year": rolled.year,
        "files": sorted(rolled.files),
        "findings": [{"topic": one.topic, "da": one.text.da, "en": one.text.en} for one in findings],
    }
