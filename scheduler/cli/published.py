"""What `aarshjul feeds` writes of a year that is kept in a store: what is published, and nothing else."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from calendars.language import Language, Text
from calendars.plan_file import PlanFileFault, read_plan
from calendars.publication import Publication
from calendars.store.ledger import told_now
from calendars.store.publications import last_publication
from constraints.year import Year
from scheduler.cli.exits import REFUSED, Exit
from scheduler.cli.plan_of import PLAN
from scheduler.cli.store_of import store_of
from scheduler.cli.workspace_of import key_of
from scheduler.programme import programme_of
from scheduler.publishing import issue
from scheduler.telling import published_files
from scheduler.views.changes import changes, say_counts
from scheduler.views.standing import standing

_NOTHING_YET = Text(
    da="Intet er offentliggjort endnu: det gør »aarshjul publish {folder}«.",
    en='Nothing has been published yet: "aarshjul publish {folder}" does that.',
)
_UNPUBLISHED = Text(
    da="Planen har ændringer, der ikke er offentliggjort ({counts}). "
    "Kalenderne viser udgave {number}; se ændringerne med »aarshjul publish {folder} --dry-run«.",
    en="The plan has changes that are not published ({counts}). "
    'The calendars show issue {number}; see the changes with "aarshjul publish {folder} --dry-run".',
)


@dataclass(frozen=True)
class PublishedFiles:
    """The files of the last publication by name, its number, and what is told in it."""

    number: int
    files: dict[str, bytes]
    told: Publication


def load_published(folder: Path, year: Year, language: Language) -> PublishedFiles:
    """The calendars as they are published; exit 7 when nothing has been."""
    key = key_of(year)
    with store_of(folder, language) as store, store.reading() as connection:
        last, files = last_publication(connection, key), published_files(connection, key)
        told = told_now(connection, key)
    if last is None or not files:
        raise Exit(_NOTHING_YET.format(language, folder=folder), REFUSED)
    return PublishedFiles(last.number, files, told)


def say_unpublished(
    folder: Path, year: Year, found: PublishedFiles, now: datetime, language: Language
) -> str | None:
    """What the plan in the folder would tell that is not told yet; None when nothing."""
    try:
        record = read_plan(folder / PLAN)
    except PlanFileFault:
        return None
    if standing(year, record, record.revision, language).misshapen:
        return None
    made = issue(programme_of(year, record.plan), found.told, now)
    waiting = changes(made.before, made.publication)
    if not waiting:
        return None
    counts = say_counts(waiting, language)
    return _UNPUBLISHED.format(language, counts=counts, number=found.number, folder=folder)
