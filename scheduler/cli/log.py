"""aarshjul log: what has been done to a year, by whom, when and why."""

import json
from pathlib import Path

import click

from calendars.language import Language, Text
from calendars.store.audit import entries
from scheduler.cli.folder import folder_argument, json_option
from scheduler.cli.kept import kept_year
from scheduler.cli.terminal import text_width
from scheduler.cli.zone_of import zone_and_names_of
from scheduler.views.log import happened
from scheduler.views.table import wrap_lines

SCHEMA = "aarshjul-log/1"
_NOTHING = Text(da="Databasen ved intet om året endnu.", en="The database knows nothing of the year yet.")


@click.command()
@folder_argument
@click.option("--most", type=click.IntRange(1), help="Kun de sidste / only the last")
@json_option
@click.option("--language", type=click.Choice(["da", "en"]), default="da", help="Sprog / language")
def log(folder: Path, most: int | None, as_json: bool, language: Language) -> None:
    """Viser årets revisioner, planer, høringer og udgaver: hvem, hvornår, hvorfor.

    Shows the year's revisions, plans, stages and publications, first to last: who, when, why, which case.
    """
    with kept_year(folder, language) as (connection, key):
        found = happened(entries(connection, key))[-most if most else 0 :]
    if as_json:
        document = {"schema": SCHEMA, "entries": [one.as_plain() for one in found]}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        zone, names = zone_and_names_of(folder)
        lines = [one.say(language, zone, names) for one in found] or [_NOTHING[language]]
        click.echo("\n".join(wrap_lines(lines, text_width())))
