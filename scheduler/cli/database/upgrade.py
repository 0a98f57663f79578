"""aarshjul db upgrade: the tables of this program, and the year in them."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from calendars.language import Language, Text
from calendars.publication_file import PublicationFault
from calendars.store.faults import NoStore
from calendars.store.plans import current_plan
from calendars.store.publications import last_publication
from calendars.store.schema import EMPTY, HEAD, schema_version
from calendars.store.store import Store
from calendars.store.year_key import YearKey
from constraints.year import Year
from scheduler.cli.blamed import blamed
from scheduler.cli.database.place import dry_run_option, place_argument, tongue_option
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import json_option, load_year
from scheduler.cli.store_of import signature, told_faults, url_of
from scheduler.enrolment import Enrolled, enrol
from scheduler.telling import show
from scheduler.told_plan import told_plan
from scheduler.working_copy import mark

SCHEMA = "aarshjul-db-upgrade/1"
_WOULD = Text(
    da="Databasen har skema {before} og ville få {after}. Intet er ændret.",
    en="The database has schema {before} and would get {after}. Nothing is changed.",
)
_DONE = Text(
    da="Databasen havde skema {before} og har nu {after}.",
    en="The database had schema {before} and now has {after}.",
)
_MADE = Text(da="Databasen er lavet, med skema {after}.", en="The database is made, with schema {after}.")
_NONE = Text(da="intet", en="none")
_YEAR = Text(
    da="{key}: revision {revision}, udgave {publication}.",
    en="{key}: revision {revision}, issue {publication}.",
)


@click.command()
@place_argument
@dry_run_option
@json_option
@tongue_option
def upgrade(folder: Path | None, dry_run: bool, as_json: bool, language: Language) -> None:
    """Laver databasens tabeller, eller opgraderer dem, og tager mappens år med ind.

    Makes the tables or brings them up to date. The year of DIR is taken in, with what its
    publication.json has told, so that no calendar is told anything twice.
    """
    year = load_year(folder, language) if folder else None
    with told_faults(language), Store.connect(url_of(folder)) as store, blamed(store):
        before, after = (_version(folder), HEAD) if dry_run else store.upgrade()
        enrolled = (
            None if dry_run or year is None or folder is None else _enrol(store, folder, year, language)
        )
    if as_json:
        click.echo(json.dumps(_document(before, after, dry_run, enrolled), ensure_ascii=False, indent=1))
        return
    text = _WOULD if dry_run else _DONE if before else _MADE
    click.echo(text.format(language, before=before or _NONE[language], after=after))
    if enrolled is not None:
        numbers = {"revision": enrolled.revision, "publication": enrolled.publication}
        click.echo(_YEAR.format(language, key=enrolled.key, **numbers))


def _version(folder: Path | None) -> str:
    """The schema that the database has, without making one."""
    try:
        with Store.connect(url_of(folder), must_exist=True) as store, store.reading() as connection:
            return schema_version(connection)
    except NoStore:
        return EMPTY


def _enrol(store: Store, folder: Path, year: Year, language: Language) -> Enrolled:
    """The year in the store; what `aarshjul feeds` told by the plan that is there is told by that plan."""
    key, signed = YearKey(year.installation, year.year), signature()
    try:
        told = told_plan(folder, year, signed.at.astimezone(ZoneInfo(year.zone)))
        with store.writing() as connection:
            enrolled = enrol(connection, folder, key, signed, told.record if told else None)
            last, kept = last_publication(connection, key), current_plan(connection, key)
            if told and enrolled.tells_more and last and kept and last.plan == kept.number:
                show(connection, key, kept.number, told.programme, told.issue, signed)
        with store.reading() as connection:
            mark(connection, folder, enrolled.key)
        return enrolled
    except PublicationFault as fault:
        raise Exit(fault.say(language), INVALID_INPUT) from None


def _document(before: str, after: str, dry_run: bool, enrolled: Enrolled | None) -> dict[str, object]:
    document: dict[str, object] = {"schema": SCHEMA, "dry_run": dry_run, "before": before, "after": after}
    if enrolled is not None:
        document |= {
            "installation": enrolled.key.installation,
            "year": enrolled.key.year,
            "revision": enrolled.revision,
            "publication": enrolled.publication,
        }
    return document
