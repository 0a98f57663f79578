"""aarshjul wheel: the plan as a year wheel to pin to the wall."""

import json
from pathlib import Path

import click

from calendars.language import Language, Text
from calendars.wheel import render_wheel
from calendars.whole_file import replace_whole
from calendars.year_wheel import year_wheel
from scheduler.cli.cannot_write import writing_to
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.plan_of import load_plan

SCHEMA = "aarshjul-wheel/1"

_STALE = Text(
    da="Advarsel: året er ændret, siden planen blev lagt. Hjulet viser planen, som den er.",
    en="Warning: the year has changed since the plan was made. The wheel shows the plan as it is.",
)
_WROTE = Text(
    da="Årshjulet med {meetings:# møde eller dato|# møder og datoer} ligger i {out}. Åbn det i en browser og "
    "print det på A3.",
    en="The wheel of {meetings:# meeting or date|# meetings and dates} is in {out}. Open it in a browser and "
    "print it on A3.",
)
_WOULD = Text(
    da="Årshjulet med {meetings:# møde eller dato|# møder og datoer} ville blive skrevet i {out}. Intet er "
    "skrevet.",
    en="The wheel of {meetings:# meeting or date|# meetings and dates} would be written to {out}. Nothing is "
    "written.",
)


@click.command()
@folder_argument
@click.option(
    "--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="SVG-filen / the SVG file"
)
@click.option("--dry-run", is_flag=True, help="Skriv ingen fil / write no file")
@json_option
@language_option
def wheel(folder: Path, out: Path, dry_run: bool, as_json: bool, language: Language | None) -> None:
    """Tegner planen som et årshjul (SVG), klar til at printe på A3.

    Draws the plan as a year wheel (SVG), ready to print on A3. The same plan gives the same bytes.
    """
    year = load_year(folder, language)
    speech = spoken(year, language)
    standing = load_plan(folder, year, speech)
    if not standing.current:
        click.echo(_STALE[speech], err=True)
    drawn = year_wheel(standing.programme, speech)
    octets = render_wheel(drawn).encode()
    if not dry_run:
        with writing_to(out, speech):
            replace_whole(out, octets)
    count = len(drawn.meetings)
    if as_json:
        document = {"schema": SCHEMA, "dry_run": dry_run, "marks": count, "bytes": len(octets)}
        click.echo(json.dumps(document, indent=1))
    else:
        text = _WOULD if dry_run else _WROTE
        click.echo(text.format(speech, meetings=count, out=out))
