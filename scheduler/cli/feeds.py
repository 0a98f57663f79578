"""aarshjul feeds: the plan as calendar files, one a subscriber."""

import json
from datetime import UTC, datetime
from os.path import realpath
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from calendars.language import Language, Text
from calendars.publication_file import PublicationFault, read_publication, write_publication
from calendars.zone import UnknownZone
from scheduler.cli.exits import BASE_CHANGED, INVALID_INPUT, REFUSED, Exit
from scheduler.cli.folder import folder_argument, json_option, load_year
from scheduler.cli.plan_of import load_plan
from scheduler.feed_folder import FolderDifference, compare, write
from scheduler.publishing import Issue, issue
from scheduler.views.changes import KINDS, Change, changes, say_counts
from scheduler.views.standing import Standing
from scheduler.year_file.expand.engagements import FOLDER as ENGAGEMENTS

PUBLICATION = "publication.json"
SCHEMA = "aarshjul-feeds/1"
_MOST_SHOWN = 40

_STALE = Text(
    da="Advarsel: året er ændret, siden planen blev lagt. Kalenderne viser planen, som den er.",
    en="Warning: the year has changed since the plan was made. The calendars show the plan as it is.",
)
_BROKEN = Text(
    da="Planen bryder {count} krav og bliver ikke offentliggjort. Læg den igen med »aarshjul plan«:",
    en='The plan breaks {count} rules and is not published. Make it again with "aarshjul plan":',
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
    da="{written} filer skrevet i {out}, {same} var uændrede.",
    en="{written} files written in {out}, {same} were unchanged.",
)
_WOULD = Text(
    da="Der ville blive skrevet {written} filer i {out}; {same} er uændrede. Intet er skrevet.",
    en="{written} files would be written in {out}; {same} are unchanged. Nothing is written.",
)
_NOTHING = Text(da="Ingen møder eller frister er ændret.", en="No meeting or due date has changed.")
_CHANGES = Text(da="Ændringer siden sidst: {counts}.", en="Changes since the last time: {counts}.")
_MORE = Text(da="og {count} møder mere", en="and {count} meetings more")
_CANNOT_WRITE = Text(da="{path} kan ikke skrives: {reason}", en="{path} cannot be written: {reason}")


def _moment(context: click.Context, option: click.Parameter, value: str | None) -> datetime | None:
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r}: skriv fx 2026-11-24T09:00") from None


@click.command(short_help="Planen som kalendere til Outlook / as calendars for Outlook")
@folder_argument
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Mappen til kalenderne / the calendars' folder",
)
@click.option(
    "--now", callback=_moment, metavar="ISO", help="Udgivet hvornår / published when  [default: nu / now]"
)
@click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
@json_option
def feeds(folder: Path, out: Path, now: datetime | None, dry_run: bool, as_json: bool) -> None:
    """Skriver kalenderfiler (.ics) til alle, der kan abonnere, og husker, hvad der er udgivet.

    Writes one calendar file for every subscriber, and remembers in publication.json beside the year
    what has been told: a plan that has not changed gives the same bytes.
    """
    if _is_of_the_year(out, folder):
        raise click.BadParameter(_OWN_FOLDER.format("da", folder=folder), param_hint="--out")
    year = load_year(folder)
    standing = load_plan(folder, year, year.language)
    _refuse_broken(standing)
    if not standing.current:
        click.echo(_STALE[year.language], err=True)
    path = folder / PUBLICATION
    try:
        before = read_publication(path)
    except PublicationFault as fault:
        raise Exit(str(fault), INVALID_INPUT) from None
    try:
        told = issue(standing.programme, before, _local(now, year.zone))
    except UnknownZone as unknown:
        raise Exit(str(unknown), INVALID_INPUT) from None
    found = changes(before, told.publication)
    difference = _compare(out, told, year.language)
    if not dry_run:
        if told.publication != before:
            _remember(path, told)
        _write(out, told, difference, year.language)
    if difference.left_over:
        names = ", ".join(difference.left_over)
        click.echo(_LEFT_OVER.format(year.language, files=names, out=out), err=True)
    if as_json:
        click.echo(_document(told, found, difference, dry_run))
    else:
        click.echo(_report(found, difference, out, dry_run, year.language))


def _is_of_the_year(out: Path, folder: Path) -> bool:
    """True for the folders that a year is read from: calendars written there would become part of it."""
    return realpath(out) in (realpath(folder), realpath(folder / ENGAGEMENTS))


def _refuse_broken(standing: Standing) -> None:
    if not standing.holds:
        language = standing.programme.language
        lines = [f"  - {sentence}" for sentence in standing.broken]
        raise Exit("\n".join([_BROKEN.format(language, count=len(lines)), *lines]), REFUSED)


def _local(now: datetime | None, zone: str) -> datetime:
    """The time of publication, in the year's zone, which a time without one is taken to be in."""
    if now is None:
        return datetime.now(UTC).astimezone(ZoneInfo(zone))
    return now.replace(tzinfo=ZoneInfo(zone)) if now.tzinfo is None else now.astimezone(ZoneInfo(zone))


def _remember(path: Path, told: Issue) -> None:
    """Keeps what is told before it is told: a run that is cut off here is finished by the next one."""
    try:
        write_publication(path, told.publication)
    except PublicationFault as fault:
        cannot_write = isinstance(fault.__cause__, OSError)
        raise Exit(str(fault), INVALID_INPUT if cannot_write else BASE_CHANGED) from None


def _compare(out: Path, told: Issue, language: Language) -> FolderDifference:
    try:
        return compare(out, told.files)
    except OSError as error:
        raise _cannot_write(out, error, language) from None


def _write(out: Path, told: Issue, difference: FolderDifference, language: Language) -> None:
    try:
        write(out, told.files, difference)
    except OSError as error:
        raise _cannot_write(out, error, language) from None


def _cannot_write(out: Path, error: OSError, language: Language) -> Exit:
    return Exit(_CANNOT_WRITE.format(language, path=out, reason=error.strerror), INVALID_INPUT)


def _report(
    found: tuple[Change, ...], difference: FolderDifference, out: Path, dry_run: bool, language: Language
) -> str:
    """What changed, meeting by meeting, and what was written."""
    lines = [_NOTHING[language]]
    if found:
        lines = [_CHANGES.format(language, counts=say_counts(found, language))]
    told = [change for change in found if change.is_meeting and change.kind != "new"]
    lines += [f"  {KINDS[change.kind][language]}: {change.say(language)}" for change in told[:_MOST_SHOWN]]
    if len(told) > _MOST_SHOWN:
        lines.append(f"  {_MORE.format(language, count=len(told) - _MOST_SHOWN)}")
    written = len(difference.new) + len(difference.changed)
    text = _WOULD if dry_run else _WROTE
    lines.append(text.format(language, written=written, out=out, same=len(difference.unchanged)))
    return "\n".join(lines)


def _document(told: Issue, found: tuple[Change, ...], difference: FolderDifference, dry_run: bool) -> str:
    """The answer of schema "aarshjul-feeds/1"; file names are those in the folder asked for."""
    document = {
        "schema": SCHEMA,
        "dry_run": dry_run,
        "feeds": [
            {
                "kind": subscriber.kind,
                "id": subscriber.stem,
                "file": f"{subscriber.stem}.ics",
                "events": len(feed.events),
            }
            for subscriber, feed in told.feeds
        ],
        "changes": [
            {
                "kind": change.kind,
                "uid": change.uid,
                "sequence": change.after.sequence if change.after else None,
                "start": change.after.visible.start.isoformat() if change.after else None,
            }
            for change in found
        ],
        "new": list(difference.new),
        "changed": list(difference.changed),
        "unchanged": list(difference.unchanged),
        "left_over": list(difference.left_over),
    }
    return json.dumps(document, ensure_ascii=False, indent=1)
