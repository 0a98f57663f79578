"""aarshjul history: what has become of one meeting."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from calendars.language import Language, Text
from calendars.plan import Plan
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.kept import kept_year
from scheduler.meeting_history import history_of, known_meetings
from scheduler.programme import programme_of
from scheduler.views.differences import Names
from scheduler.views.meeting_history import as_plain, say_history
from scheduler.year_file.faults import nearest

SCHEMA = "aarshjul-history/1"
_UNKNOWN = Text(
    da='Databasen kender intet møde "{meeting}".{hint}', en='The database knows no meeting "{meeting}".{hint}'
)
_HINT = Text(da=' Mente du "{hint}"?', en=' Did you mean "{hint}"?')


@click.command()
@folder_argument
@click.argument("meeting", metavar="M")
@json_option
@language_option
def history(folder: Path, meeting: str, as_json: bool, language: Language | None) -> None:
    """Viser, hvem der flyttede mødet, hvornår, hvorfor, fra, til, og hvornår det blev fortalt.

    Shows who moved a meeting, when, why, from, to, and when people were told. M is the meeting's id; a
    meeting that the year has no longer keeps its history.
    """
    with kept_year(folder, language or "da") as (connection, key):
        known = known_meetings(connection, key)
        if meeting not in known:
            near = nearest(meeting, known)
            hint = _HINT.format(language or "da", hint=near) if near else ""
            raise Exit(_UNKNOWN.format(language or "da", meeting=meeting, hint=hint), INVALID_INPUT)
        found = history_of(connection, key, meeting)
    if as_json:
        click.echo(json.dumps({"schema": SCHEMA, **as_plain(found)}, ensure_ascii=False, indent=1))
        return
    year = load_year(folder, language)
    names = Names.of(programme_of(year, Plan()))
    click.echo("\n".join(say_history(found, names, spoken(year, language), ZoneInfo(year.zone))))
