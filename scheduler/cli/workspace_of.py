"""The folder and store that a writing command works in, and what is said when the folder was behind."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from calendars.language import Language, Text
from calendars.publication_file import PublicationFault
from calendars.store.base_changed import BaseChanged
from calendars.store.year_key import YearKey
from constraints.year import Year
from scheduler.cli.exits import BASE_CHANGED, INVALID_INPUT, Exit
from scheduler.cli.store_of import store_of
from scheduler.cli.store_of_folder import kept_in_store
from scheduler.workspace import Workspace, open_workspace
from scheduler.year_file.encoding import read_text
from scheduler.year_file.expand.opening import INSTALLATION
from scheduler.year_file.faults import YearFaults
from scheduler.year_file.written import DOCUMENT

_WHAT = {
    "year": Text(da="årets filer", en="the year's files"),
    "plan": Text(da="plan.json", en="plan.json"),
    "publication": Text(da="publication.json", en="publication.json"),
}
_BROUGHT = Text(
    da="Mappen var bagud og er bragt på højde med databasen: {what}.",
    en="The folder was behind and has been brought up to the database: {what}.",
)
_BEHIND = Text(
    da="Mappen er bagud for databasen: {what}. Uden --dry-run bringes den først på højde.",
    en="The folder is behind the database: {what}. Without --dry-run it is brought up first.",
)
_LOOK_AGAIN = Text(
    da="{brought} Se på den, og giv kommandoen igen: intet andet er gjort.",
    en="{brought} Look at it, and give the command again: nothing else is done.",
)
_BEGIN_AGAIN = Text(
    da="{refused} »aarshjul fetch {folder}« henter den nye, og lægger dine egne filer til side.",
    en='{refused} "aarshjul fetch {folder}" fetches the new one, and lays your own files aside.',
)


@contextmanager
def workspace_of(
    folder: Path, language: Language = "da", *, dry_run: bool = False
) -> Iterator[Workspace | None]:
    """The folder's workspace, brought up to its store, which is made when there is none.

    None when a dry run finds no store: it makes none. None, too, when aarshjul.toml does not say which year
    it is; whoever loads the year next is told why.
    """
    key = folder_key(folder)
    if key is None or (dry_run and not kept_in_store(folder)):
        yield None
        return
    with store_of(folder, language) as store:
        try:
            space = open_workspace(store, folder, key, bring=not dry_run)
        except PublicationFault as fault:
            raise Exit(fault.say(language), INVALID_INPUT) from None
        if space.brought:
            click.echo(
                (_BEHIND if dry_run else _BROUGHT).format(language, what=_named(space, language)), err=True
            )
        try:
            yield space
        except PublicationFault as fault:
            raise Exit(fault.say(language), INVALID_INPUT) from None
        except BaseChanged as refused:
            if refused.what == "publication":
                raise
            words = _BEGIN_AGAIN.format(language, refused=refused.say(language), folder=folder)
            raise Exit(words, BASE_CHANGED) from None


def refuse_unseen(space: Workspace, language: Language) -> None:
    """Ends a command that acts on a plan nobody has seen in this folder yet (exit 6)."""
    if {"year", "plan"} & set(space.brought):
        brought = _BROUGHT.format(language, what=_named(space, language))
        raise Exit(_LOOK_AGAIN.format(language, brought=brought), BASE_CHANGED)


def key_of(year: Year) -> YearKey:
    """The name that the store has for a year."""
    return YearKey(year.installation, year.year)


def folder_key(folder: Path) -> YearKey | None:
    """Which year a folder is of, as far as aarshjul.toml can be read, whatever else is wrong with it."""
    try:
        values = tomllib.loads(read_text(folder, DOCUMENT))
    except (ValueError, YearFaults, RecursionError):
        return None
    installation, year = values.get("installation", INSTALLATION), values.get("year")
    if not isinstance(installation, str) or type(year) is not int:
        return None
    return YearKey(installation, year)


def _named(space: Workspace, language: Language) -> str:
    return ", ".join(_WHAT[one][language] for one in space.brought)
