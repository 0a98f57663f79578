"""aarshjul db backup: the whole database in one file."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

import click

from calendars.language import Language, Text
from calendars.store.dump import dump
from scheduler.cli.cannot_write import writing_to
from scheduler.cli.database.place import dry_run_option, place_argument, tongue_option
from scheduler.cli.folder import json_option
from scheduler.cli.store_of import store_as_it_is

SCHEMA = "aarshjul-db-backup/1"
_WROTE = Text(
    da="{rows:# række|# rækker} er kopieret til {out}.",
    en="{rows:# row is|# rows are} copied to {out}.",
)
_WOULD = Text(
    da="{rows:# række|# rækker} ville blive kopieret til {out}. Intet er skrevet.",
    en="{rows:# row|# rows} would be copied to {out}. Nothing is written.",
)
_FRAME = 2  # lines that are no rows


@click.command()
@place_argument
@click.option(
    "--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Filen / the file to write"
)
@dry_run_option
@json_option
@tongue_option
def backup(folder: Path | None, out: Path, dry_run: bool, as_json: bool, language: Language) -> None:
    """Skriver alt, hvad databasen har, i én fil; også mens andre bruger den.

    Writes everything in the database to one file, as it is at one moment. The file can be restored into
    SQLite and PostgreSQL alike, and only its owner can read it.
    """
    with store_as_it_is(folder, language) as store, store.reading() as connection:
        lines = list(dump(connection))
    if not dry_run:
        with writing_to(out, language):
            _write(out, lines)
    rows = len(lines) - _FRAME
    if as_json:
        octets = sum(map(len, lines))
        click.echo(
            json.dumps({"schema": SCHEMA, "dry_run": dry_run, "rows": rows, "bytes": octets}, indent=1)
        )
    else:
        click.echo((_WOULD if dry_run else _WROTE).format(language, rows=rows, out=out))


def _write(path: Path, lines: Iterable[bytes]) -> None:
    """Writes the file whole or not at all, for its owner's eyes: it has what the database has."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
