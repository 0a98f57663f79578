"""aarshjul fetch: the folder begins again from what its store has."""

import json
from datetime import datetime
from pathlib import Path

import click

from calendars.language import Language, Text
from calendars.publication_file import PublicationFault
from calendars.store.faults import NoStore
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import folder_argument, json_option, load_year
from scheduler.cli.store_of import store_of, told_faults
from scheduler.cli.store_of_folder import kept_in_store
from scheduler.cli.workspace_of import folder_key, key_of
from scheduler.cli.zone_of import zone_of
from scheduler.fetching import Fetched
from scheduler.fetching import fetch as fetch_into
from scheduler.workspace import open_workspace

SCHEMA = "aarshjul-fetch/1"
_UNKNOWN = Text(
    da="Databasen kender ikke året: der er intet at hente.",
    en="The database does not know the year: there is nothing to fetch.",
)
_SAME = Text(
    da="Mappen er, som databasen har den: revision {revision}, {plan}.",
    en="The folder is as the database has it: revision {revision}, {plan}.",
)
_FETCHED = Text(
    da="Hentet fra databasen: {files} (revision {revision}, {plan}).",
    en="Fetched from the database: {files} (revision {revision}, {plan}).",
)
_WOULD = Text(
    da="Ville blive hentet fra databasen: {files} (revision {revision}, {plan}). Intet er skrevet.",
    en="Would be fetched from the database: {files} (revision {revision}, {plan}). Nothing is written.",
)
_ASIDE = Text(da="Dine egne ligger i {place}", en="Your own are in {place}")
_PLAN = Text(da="plan {number}", en="plan {number}")
_NO_PLAN = Text(da="ingen plan endnu", en="no plan yet")


@click.command()
@folder_argument
@click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
@json_option
@click.option("--language", type=click.Choice(["da", "en"]), default="da", help="Sprog / language")
def fetch(folder: Path, dry_run: bool, as_json: bool, language: Language) -> None:
    """Henter årets filer og plan fra databasen; mappens egne, der er anderledes, lægges til side.

    Brings the folder to the last revision and plan of its store, for whoever edited an old one. Files
    that are otherwise are copied to DIR/til-side first: nothing is lost.
    """
    if not kept_in_store(folder):
        with told_faults(language):
            raise NoStore(str(folder))
    key = folder_key(folder) or key_of(load_year(folder, language))
    try:
        with store_of(folder, language) as store:
            space = open_workspace(store, folder, key, bring=False)
            found = fetch_into(space, datetime.now(zone_of(folder)), dry_run=dry_run)
    except PublicationFault as fault:
        raise Exit(fault.say(language), INVALID_INPUT) from None
    if found is None:
        raise Exit(_UNKNOWN[language], INVALID_INPUT)
    if as_json:
        click.echo(json.dumps(_document(found, dry_run), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_said(found, folder, dry_run, language)))


def _said(found: Fetched, folder: Path, dry_run: bool, language: Language) -> list[str]:
    plan = _PLAN.format(language, number=found.plan) if found.plan else _NO_PLAN[language]
    data = {"revision": found.revision.number, "plan": plan}
    if not found.changed:
        return [_SAME.format(language, **data)]
    text = _WOULD if dry_run else _FETCHED
    said = [text.format(language, files=", ".join(found.changed), **data)]
    if found.aside is not None and not dry_run:
        said.append(_ASIDE.format(language, place=found.aside))
    return said


def _document(found: Fetched, dry_run: bool) -> dict[str, object]:
    """The answer of schema "aarshjul-fetch/1"."""
    return {
        "schema": SCHEMA,
        "dry_run": dry_run,
        "revision": found.revision.number,
        "plan": found.plan or None,
        "files": list(found.changed),
    }
