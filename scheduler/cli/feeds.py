"""aarshjul feeds: the plan as calendar files, one a subscriber."""

import json
from dataclasses import dataclass
from datetime import datetime
from os.path import realpath
from pathlib import Path

import click

from calendars.language import Language, Text
from calendars.plan import Plan
from calendars.publication import Publication
from calendars.publication_file import PUBLICATION, PublicationFault, read_publication, write_publication
from calendars.subscribers import find_subscribers
from calendars.zone import UnknownZone
from constraints.year import Year
from scheduler.cli.cannot_write import writing_to
from scheduler.cli.clock_back import say_clock_back
from scheduler.cli.exits import BASE_CHANGED, INVALID_INPUT, Exit
from scheduler.cli.folder import folder_argument, json_option, load_year
from scheduler.cli.plan_of import load_plan
from scheduler.cli.reasons import local_time, now_option
from scheduler.cli.sound import refuse_broken
from scheduler.cli.store_of_folder import kept_in_store
from scheduler.feed_folder import FolderDifference, compare, write
from scheduler.programme import programme_of
from scheduler.publishing import issue
from scheduler.views.changes import Change, change_lines, changes, say_counts
from scheduler.year_file.expand.engagements import FOLDER as ENGAGEMENTS

SCHEMA = "aarshjul-feeds/1"
_MOST_SHOWN = 40

_STALE = Text(
    da="Advarsel: året er ændret, siden planen blev lagt. Kalenderne viser planen, som den er.",
    en="Warning: the year has changed since the plan was made. The calendars show the plan as it is.",
)
_LEFT_OVER = Text(
    da="Ingen abonnerer længere på: {files}. Filerne bliver liggende i {out}, til du sletter dem.",
    en="Nobody subscribes any more to: {files}. The files stay in {out} until you delete them.",
)
_OWN_FOLDER = Text(
    da="årets egen mappe læses, når der planlægges; vælg fx {folder}/kalendere",
    en="the year's own folder is read when planning; choose {folder}/kalendere, for instance",
)
_WROTE = Text(
    da="{written:# fil|# filer} skrevet i {out}, {same:# var uændret|# var uændrede}.",
    en="{written:# file|# files} written in {out}, {same:# was|# were} unchanged.",
)
_WOULD = Text(
    da="Der ville blive skrevet {written:# fil|# filer} i {out}; {same:# er uændret|# er uændrede}. "
    "Intet er skrevet.",
    en="{written:# file|# files} would be written in {out}; {same:# is|# are} unchanged. Nothing is written.",
)
_ISSUE = Text(da="Udgave {number}, som den er offentliggjort.", en="Issue {number} as it was published.")
_NOTHING = Text(da="Ingen møder eller frister er ændret.", en="No meeting or due date has changed.")
_CHANGES = Text(da="Ændringer siden sidst: {counts}.", en="Changes since the last time: {counts}.")


@click.command()
@folder_argument
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Mappen til kalenderne / the calendars' folder",
)
@now_option
@click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
@json_option
def feeds(folder: Path, out: Path, now: datetime | None, dry_run: bool, as_json: bool) -> None:
    """Skriver kalenderfiler (.ics) til alle, der kan abonnere.

    Writes one calendar file for every subscriber. Of a year kept in a store: what `aarshjul publish` has
    published, and nothing else. Of a folder alone: the plan as it is, which is published by that, and
    remembered in publication.json.
    """
    if _is_of_the_year(out, folder):
        raise click.BadParameter(_OWN_FOLDER.format("da", folder=folder), param_hint="--out")
    year = load_year(folder)
    find = _published if kept_in_store(folder) else _publish_beside
    outcome = find(folder, year, now)
    with writing_to(out, year.language):
        difference = compare(out, outcome.files)
    if not dry_run:
        if outcome.to_remember is not None:
            _remember(folder / PUBLICATION, outcome.to_remember, year.language)
        with writing_to(out, year.language):
            write(out, outcome.files, difference)
    if difference.left_over:
        names = ", ".join(difference.left_over)
        click.echo(_LEFT_OVER.format(year.language, files=names, out=out), err=True)
    if as_json:
        click.echo(_document(year, outcome, difference, dry_run))
    else:
        click.echo(_report(outcome, difference, out, dry_run, year.language))


@dataclass(frozen=True)
class _Outcome:
    """The files to write; in a folder without a store, also what changed and what is to be remembered."""

    files: dict[str, bytes]
    changes: tuple[Change, ...] | None = None
    number: int = 0
    to_remember: Publication | None = None


def _published(folder: Path, year: Year, now: datetime | None) -> _Outcome:
    """What is published, with a word about what is not."""
    from scheduler.cli.published import load_published, say_unpublished

    found = load_published(folder, year, year.language)
    waiting = say_unpublished(folder, year, found, local_time(now, year.zone), year.language)
    if waiting is not None:
        click.echo(waiting, err=True)
    return _Outcome(found.files, number=found.number)


def _publish_beside(folder: Path, year: Year, now: datetime | None) -> _Outcome:
    """The plan as it is, published by being written, with publication.json as the memory."""
    standing = load_plan(folder, year, year.language)
    refuse_broken(standing, year.language)
    if not standing.current:
        click.echo(_STALE[year.language], err=True)
    try:
        before = read_publication(folder / PUBLICATION)
        at = local_time(now, year.zone)
        told = issue(standing.programme, before, at)
    except (PublicationFault, UnknownZone) as fault:
        raise Exit(fault.say(year.language), INVALID_INPUT) from None
    say_clock_back(at, before.latest, year.language)
    publication = None if told.publication == before else told.publication
    return _Outcome(told.files, changes(told.before, told.publication), to_remember=publication)


def _is_of_the_year(out: Path, folder: Path) -> bool:
    """True for the folders that a year is read from: calendars written there would become part of it."""
    return realpath(out) in (realpath(folder), realpath(folder / ENGAGEMENTS))


def _remember(path: Path, publication: Publication, language: Language) -> None:
    """Keeps what is told before it is told: a run that is cut off here is finished by the next one."""
    try:
        write_publication(path, publication)
    except PublicationFault as fault:
        cannot_write = isinstance(fault.__cause__, OSError)
        raise Exit(fault.say(language), INVALID_INPUT if cannot_write else BASE_CHANGED) from None


def _report(
    outcome: _Outcome, difference: FolderDifference, out: Path, dry_run: bool, language: Language
) -> str:
    """What changed, meeting by meeting, and what was written."""
    found = outcome.changes
    if found is None:
        lines = [_ISSUE.format(language, number=outcome.number)]
    elif found:
        lines = [_CHANGES.format(language, counts=say_counts(found, language))]
        lines += change_lines(found, language, _MOST_SHOWN)
    else:
        lines = [_NOTHING[language]]
    written = len(difference.new) + len(difference.changed)
    text = _WOULD if dry_run else _WROTE
    lines.append(text.format(language, written=written, out=out, same=len(difference.unchanged)))
    return "\n".join(lines)


def _document(year: Year, outcome: _Outcome, difference: FolderDifference, dry_run: bool) -> str:
    """The answer of schema "aarshjul-feeds/1"; file names are those in the folder asked for."""
    document = {
        "schema": SCHEMA,
        "dry_run": dry_run,
        "feeds": [
            {
                "kind": subscriber.kind,
                "id": subscriber.stem,
                "file": f"{subscriber.stem}.ics",
                "events": outcome.files[f"{subscriber.stem}.ics"].count(b"\r\nBEGIN:VEVENT\r\n"),
            }
            for subscriber in find_subscribers(programme_of(year, Plan()))
            if f"{subscriber.stem}.ics" in outcome.files
        ],
        "changes": [
            {
                "kind": change.kind,
                "uid": change.uid,
                "sequence": change.after.sequence if change.after else None,
                "start": change.after.visible.start.isoformat() if change.after else None,
            }
            for change in outcome.changes or ()
        ],
        "new": list(difference.new),
        "changed": list(difference.changed),
        "unchanged": list(difference.unchanged),
        "left_over": list(difference.left_over),
    }
    return json.dumps(document, ensure_ascii=False, indent=1)
