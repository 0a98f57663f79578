"""aarshjul new: a folder to begin a year with."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import click

from calendars.language import Language, Text
from scheduler.cli.cannot_write import cannot_write
from scheduler.cli.exits import REFUSED, Exit
from scheduler.cli.folder import json_option
from scheduler.starter.files import starter_files
from scheduler.year_file.tables.words import LONGEST_NAME

SCHEMA = "aarshjul-new/1"
_YEARS = (2000, 2098)

_TITLE = Text(da="Årshjul {year}", en="Årshjul {year}")
_EXISTS = Text(
    da="{folder} har allerede {files}. Intet er skrevet: vælg en anden mappe.",
    en="{folder} already has {files}. Nothing is written: choose another folder.",
)
_WOULD = Text(
    da="Ville blive skrevet i {folder}, for {year}:", en="Would be written in {folder}, for {year}:"
)
_WROTE = Text(da="Skrevet i {folder}, for {year}:", en="Written in {folder}, for {year}:")
_NEXT = Text(
    da="""Så går det videre:
  1. aarshjul check {folder}    siger, om alt hænger sammen (det gør det nu)
  2. aarshjul plan {folder}     lægger en plan for eksemplet
  3. Ret aarshjul.toml og listerne, så de passer til jer, og kør 1 og 2 igen
  4. aarshjul show {folder}     viser planen kvartal for kvartal
  5. aarshjul feeds {folder} --out kalendere    skriver kalenderfiler til Outlook""",
    en="""What comes next:
  1. aarshjul check {folder}    says whether everything fits together (it does now)
  2. aarshjul plan {folder}     makes a plan of the example
  3. Change aarshjul.toml and the lists until they are yours, and run 1 and 2 again
  4. aarshjul show {folder}     shows the plan quarter by quarter
  5. aarshjul feeds {folder} --out calendars    writes calendar files for Outlook""",
)


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", help="Årets titel / the year's title  [default: Årshjul ÅR]")
@click.option(
    "--year",
    type=click.IntRange(*_YEARS),
    help="Årstal / the year  [default: mappens, ellers næste år / the folder's, or next year]",
)
@click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
@json_option
@click.option(
    "--language", type=click.Choice(["da", "en"]), default="da", help="Sprog i svaret / of the answer"
)
def new(
    folder: Path, title: str | None, year: int | None, dry_run: bool, as_json: bool, language: Language
) -> None:
    """Skriver en lille mappe at begynde på, med bemærkninger; den kan planlægges, som den er.

    Writes a small, commented year folder to begin with. Nothing that exists is overwritten (exit 7).
    """
    year = year or year_of_name(folder.resolve().name) or datetime.now(UTC).year + 1
    title = _checked(title if title is not None else _TITLE.format(language, year=year))
    files = starter_files(year, title)
    there = [name for name in files if (folder / name).exists()]
    if there:
        raise Exit(_EXISTS.format(language, folder=folder, files=", ".join(there)), REFUSED)
    if not dry_run:
        write_new(folder, files, language)
    if as_json:
        document = {"schema": SCHEMA, "dry_run": dry_run, "year": year, "title": title, "files": list(files)}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    head = (_WOULD if dry_run else _WROTE).format(language, folder=folder, year=year)
    click.echo("\n".join([head, *(f"  {name}" for name in files)]))
    if not dry_run:
        shown = f'"{folder}"' if " " in str(folder) else folder
        click.echo("\n" + _NEXT.format(language, folder=shown))


def year_of_name(name: str) -> int | None:
    """The year that a folder's name ends in; None when it ends in none, or in one no year file can have.

    >>> year_of_name("aar2028"), year_of_name("sag-12028"), year_of_name("aar1814")
    (2028, None, None)
    """
    found = re.search(r"(?<!\d)(\d{4})$", name, re.ASCII)
    year = int(found[1]) if found else 0
    return year if _YEARS[0] <= year <= _YEARS[1] else None


def _checked(title: str) -> str:
    """The title on one line; a usage error when it cannot be the title of a year file."""
    words = " ".join(title.split())
    if not words or len(words) > LONGEST_NAME or not words.isprintable():
        raise click.BadParameter(f"1-{LONGEST_NAME} tegn på én linje", param_hint="--title")
    return words


def write_new(folder: Path, files: dict[str, bytes], language: Language) -> None:
    """Writes every file as new: one that appears meanwhile is not overwritten either."""
    try:
        for name, octets in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(octets)
    except OSError as error:
        path = Path(error.filename or folder)
        raise cannot_write(path, error, language) from None
