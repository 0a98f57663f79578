"""Which database is meant: that of a year's folder, or the installation's."""

import os
from pathlib import Path

import click

from calendars.language import Language, Text
from calendars.store.location import VARIABLE

_WHICH = Text(
    da=f"Hvilken database? Skriv årets mappe, eller sæt {VARIABLE}.",
    en=f"Which database? Name the year's folder, or set {VARIABLE}.",
)


def _required(context: click.Context, argument: click.Parameter, folder: Path | None) -> Path | None:
    if folder is None and not os.environ.get(VARIABLE):
        language: Language = context.params.get("language") or "da"
        raise click.UsageError(_WHICH[language])
    return folder


place_argument = click.argument(
    "folder",
    metavar="[DIR]",
    required=False,
    callback=_required,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
"""DIR; it may be left out when the environment names a database."""

tongue_option = click.option(
    "--language", type=click.Choice(["da", "en"]), default="da", is_eager=True, help="Sprog / language"
)
dry_run_option = click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
