"""Why a year cannot be planned, and the cheapest ways out: `aarshjul explain DIR`."""

import json
import os
import re
from pathlib import Path

import click

from calendars.language import Language, Text
from constraints.year import Year
from scheduler.cli.exits import BASE_CHANGED, IMPOSSIBLE, OUT_OF_TIME, REFUSED, Exit
from scheduler.cli.folder import load_year, reader, spoken
from scheduler.cli.plan_of import PLAN
from scheduler.cli.terminal import text_width
from scheduler.cli.told_as_bug import told_as_bug
from scheduler.clock import Clock
from scheduler.conflict.conflict import Explanation
from scheduler.conflict.independent import explain as find_conflicts
from scheduler.relaxation.apply import write_edits
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.edited_year import EditedYears
from scheduler.relaxation.search import WaysOut, ways_out
from scheduler.relaxation.told import explanation_document, say_explanation, say_way, say_ways
from scheduler.relaxation.year_text import YearText
from scheduler.views.table import wrap_lines
from scheduler.year_file.encoding import read_text
from scheduler.year_file.revision import revision
from scheduler.year_file.written import DOCUMENT

_EXPLAINING = 0.6
"""The part of the time that looking for conflicts may take; the rest is for ways out."""
_CHANGED = Text(
    da="Årets filer blev ændret, mens udvejene blev fundet. Kør aarshjul explain igen; intet er skrevet.",
    en="The year's files were changed while the ways out were found. Run aarshjul explain again; nothing is"
    " written.",
)
_FOREIGN = Text(
    da='Koden "{which}" er ikke af årets filer, som de er nu: enten er de ændret, siden den blev vist, '
    "eller den er vist for en anden mappe. Kør aarshjul explain igen; intet er skrevet.",
    en='The code "{which}" is not of the year\'s files as they are now: either they have changed since it '
    "was shown, or it was shown for another folder. Run aarshjul explain again; nothing is written.",
)
_CODE = re.compile(r"[0-9a-f]{4}-[0-9a-f]{4}")
_NO_SUCH = Text(
    da='Der er ingen udvej "{which}". Mulige: {names}. Intet er skrevet.',
    en='There is no way out "{which}". Possible: {names}. Nothing is written.',
)
_APPLIED = Text(da="Skrevet i {path}: {way}.", en="Written into {path}: {way}.")
_PLAN = Text(da="Læg nu en plan: aarshjul plan {folder}", en="Now make a plan: aarshjul plan {folder}")
_REPLAN = Text(
    da="Få nu planen til at passe med så få flytninger som muligt: aarshjul replan {folder}",
    en="Now make the plan fit with as few moves as possible: aarshjul replan {folder}",
)
_WOULD = Text(da="Ville skrive i {path}: {way}.", en="Would write into {path}: {way}.")


def explain_year(
    folder: Path,
    which: str | None,
    time_limit: float,
    dry_run: bool,
    as_json: bool,
    language: Language | None,
) -> None:
    """Answers on stdout; exit 4 when the year is impossible, 5 when that is not known in time."""
    # With its ids recorded the year is of the same revision before and after `plan` has been tried.
    year = load_year(folder, language, record_ids=not dry_run and os.access(folder, os.W_OK))
    base = revision(folder)
    speech = spoken(year, language)
    if which is not None and _CODE.fullmatch(which) and which[:4] != base[:4]:
        raise Exit(_FOREIGN.format(speech, which=which), BASE_CHANGED)
    clock = Clock(time_limit)
    told = find_conflicts(year, clock.at_most(clock.share(_EXPLAINING)))
    text = YearText(read_text(folder, DOCUMENT))
    ways = _ways(folder, year, text, told, clock)
    if which is not None and told.possible is False:
        _apply(folder, base, text, ways, which, dry_run, speech)
        return
    if as_json:
        document = explanation_document(year, told, ways, text, base)
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        lines = say_explanation(year, told, time_limit, speech).splitlines()
        click.echo("\n".join(wrap_lines(lines, text_width())))
    if told.conflicts and not as_json:
        click.echo("\n" + say_ways(text, ways, str(folder), base, speech, text_width()))
    if told.possible is not True:
        raise click.exceptions.Exit(OUT_OF_TIME if told.possible is None else IMPOSSIBLE)


def _ways(folder: Path, year: Year, text: YearText, told: Explanation, clock: Clock) -> WaysOut:
    if not told.conflicts:
        return WaysOut((), complete=True)
    with told_as_bug(), EditedYears(year, folder, text, reader()) as edited:
        return ways_out(Bearings(year, text), edited, told, clock)


def _apply(
    folder: Path, base: str, text: YearText, ways: WaysOut, which: str, dry_run: bool, language: Language
) -> None:
    names = {str(number): one for number, one in enumerate(ways.found, 1)}
    names |= {one.code(base): one for one in ways.found}
    if which not in names:
        raise Exit(_NO_SUCH.format(language, which=which, names=", ".join(names) or "-"), REFUSED)
    chosen = names[which]
    if revision(folder) != base:
        raise Exit(_CHANGED[language], BASE_CHANGED)
    said = _WOULD if dry_run else _APPLIED
    if not dry_run:
        write_edits(folder, text, chosen.edits)
    way = say_way(chosen, language)
    click.echo(said.format(language, path=folder / DOCUMENT, way=way))
    if not dry_run:
        click.echo((_REPLAN if (folder / PLAN).exists() else _PLAN).format(language, folder=folder))
    click.echo(text.diff(chosen.edits))
