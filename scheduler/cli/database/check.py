"""aarshjul db check: whether the database is what was written."""

import json
from pathlib import Path

import click

from calendars.language import Language, Text
from calendars.store.schema import HEAD, schema_version
from calendars.store.soundness import faults
from calendars.store.store import Connection
from calendars.store.years import known_years
from scheduler.cli.database.place import place_argument, tongue_option
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import json_option
from scheduler.cli.store_of import store_as_it_is

SCHEMA = "aarshjul-db-check/1"
_SOUND = Text(da="Databasen er i orden: {years}.", en="The database is sound: {years}.")
_NO_YEARS = Text(da="ingen år endnu", en="no years yet")
_BROKEN = Text(da="Databasen er ikke i orden:", en="The database is not sound:")


@click.command()
@place_argument
@json_option
@tongue_option
def check(folder: Path | None, as_json: bool, language: Language) -> None:
    """Efterprøver databasen: skema, indhold, SEQUENCE, og at revisionssporet siger det hele.

    Checks schema, file, contents, that no SEQUENCE falls, and that the audit done again gives the same
    tables. Says everything that is wrong (exit 3), and changes nothing.
    """
    with store_as_it_is(folder, language) as store, store.reading() as connection:
        found, years = list(faults(connection)), _years(connection)
    if as_json:
        document = {
            "schema": SCHEMA,
            "sound": not found,
            "years": years,
            "faults": [{"da": fault.da, "en": fault.en} for fault in found],
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    if found:
        raise Exit("\n".join([_BROKEN[language], *(f"  - {one[language]}" for one in found)]), INVALID_INPUT)
    if not as_json:
        click.echo(_SOUND.format(language, years=", ".join(years) or _NO_YEARS[language]))


def _years(connection: Connection) -> list[str]:
    return [str(key) for key in known_years(connection)] if schema_version(connection) == HEAD else []
