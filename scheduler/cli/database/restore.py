"""aarshjul db restore: the database made again from a backup."""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from calendars.file_reason import file_reason
from calendars.language import Language, Text
from calendars.store.dump_reading import Dump, read_dump
from calendars.store.restore import restore as restore_dump
from calendars.store.store import Connection
from calendars.store.year_key import YearKey
from scheduler.cli.database.place import dry_run_option, place_argument, tongue_option
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import json_option
from scheduler.cli.store_of import signature, store_of

SCHEMA = "aarshjul-db-restore/1"
_DONE = Text(da="{rows:# række|# rækker} er gendannet.", en="{rows:# row is|# rows are} restored.")
_WOULD = Text(
    da="{rows:# række|# rækker} ville blive gendannet. Intet er ændret.",
    en="{rows:# row|# rows} would be restored. Nothing is changed.",
)
_TOLD = Text(
    da="{key}: {count:# hændelse er fortalt i en senere udgave|# hændelser er fortalt i senere udgaver} "
    "end sikkerhedskopiens og står ved magt: {uids}.",
    en="{key}: {count:# event has|# events have} been told in a later version than the backup's, and "
    "{count:stands|stand}: {uids}.",
)
_CANNOT_READ = Text(da="{path} kan ikke læses: {reason}", en="{path} cannot be read: {reason}")
_MOST_NAMED = 10


@click.command()
@place_argument
@click.option(
    "--from",
    "source",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Sikkerhedskopien / the backup",
)
@click.option("--replace", is_flag=True, help="Erstat det, databasen har / replace what the database has")
@dry_run_option
@json_option
@tongue_option
def restore(
    folder: Path | None, source: Path, replace: bool, dry_run: bool, as_json: bool, language: Language
) -> None:
    """Gendanner databasen fra en sikkerhedskopi; det, den har i forvejen, erstattes kun med --replace.

    Restores the database from a backup, in one step. What people have been told since the backup stays
    told, and what was revoked stays revoked: no SEQUENCE ever falls.
    """
    with store_of(folder, language) as store:
        read = read_dump(_lines(source, language))
        with store.writing() as connection:
            kept = _restore(connection, read, replace, dry_run)
    if as_json:
        click.echo(json.dumps(_document(read, kept, dry_run), ensure_ascii=False, indent=1))
        return
    for key, uids in kept.items():
        named = ", ".join(uids[:_MOST_NAMED]) + (" ..." if len(uids) > _MOST_NAMED else "")
        click.echo(_TOLD.format(language, key=key, count=len(uids), uids=named), err=True)
    click.echo((_WOULD if dry_run else _DONE).format(language, rows=len(read.rows)))


def _restore(connection: Connection, read: Dump, replace: bool, dry_run: bool) -> Mapping[YearKey, list[str]]:
    """Restores in the transaction, which a dry run undoes: what it says is what would have happened."""
    with connection.begin_nested() as attempt:
        kept = restore_dump(connection, read, signature(), replace=replace)
        if dry_run:
            attempt.rollback()
    return kept


def _lines(source: Path, language: Language) -> list[bytes]:
    try:
        return source.read_bytes().splitlines(keepends=True)
    except OSError as error:
        reason = file_reason(error)
        raise Exit(_CANNOT_READ.format(language, path=source, reason=reason), INVALID_INPUT) from None


def _document(read: Dump, kept: Mapping[YearKey, list[str]], dry_run: bool) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "dry_run": dry_run,
        "rows": len(read.rows),
        "stay_told": [
            {"installation": key.installation, "year": key.year, "uids": uids} for key, uids in kept.items()
        ],
    }
