"""aarshjul history: what has become of one meeting."""

import json
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from calendars.language import Language, Text
from calendars.plan import Plan
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.kept import kept_year
from scheduler.cli.terminal import text_width
from scheduler.meeting_history import history_of, known_meetings
from scheduler.meeting_names import MeetingNames, meeting_names
from scheduler.programme import programme_of
from scheduler.views.differences import Names
from scheduler.views.meeting_history import as_plain, say_history
from scheduler.views.table import wrap_lines
from scheduler.year_file.faults import choices, nearest

SCHEMA = "aarshjul-history/1"
_MOST = 6
"""Histories that are told at once: those of organisations that merged."""
_UNKNOWN = Text(
    da='Databasen kender intet møde "{meeting}".{hint}', en='The database knows no meeting "{meeting}".{hint}'
)
_SEVERAL = Text(
    da='"{meeting}" passer på {count} møder: {found}. Skriv mødets id.',
    en='"{meeting}" fits {count} meetings: {found}. Write the meeting\'s id.',
)
_HINT = Text(da=' Mente du "{hint}"?', en=' Did you mean "{hint}"?')


@click.command()
@folder_argument
@click.argument("meeting", metavar="M")
@json_option
@language_option
def history(folder: Path, meeting: str, as_json: bool, language: Language | None) -> None:
    """Viser, hvem der flyttede mødet, hvornår, hvorfor, fra, til, og hvornår det blev fortalt.

    Shows who moved a meeting, when, why, from, to, and when people were told. M is the meeting's id, its
    title or its organisation's name, of now or before: what the year has no longer keeps its history.
    """
    with kept_year(folder, language or "da") as (connection, key):
        year = load_year(folder, language)
        speech = spoken(year, language)
        names = meeting_names(connection, key, known_meetings(connection, key), year)
        found = [history_of(connection, key, one) for one in _meant(meeting, names, speech)]
    if as_json:
        first, *others = map(as_plain, found)
        document = {"schema": SCHEMA, **first, "others": others}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    called = replace(Names.of(programme_of(year, Plan())), titles=names.titles)
    lines: list[str] = []
    for one in found:
        lines += [*([""] if lines else []), *say_history(one, called, speech, ZoneInfo(year.zone))]
    click.echo("\n".join(wrap_lines(lines, text_width())))


def _meant(words: str, names: MeetingNames, language: Language) -> tuple[str, ...]:
    """The meetings that somebody asks for; exit 3 when there is none, or more than can be meant."""
    found = names.find(words)
    if not found:
        near = nearest(words, {*names.titles, *names.titles.values()})
        hint = _HINT.format(language, hint=near) if near else ""
        raise Exit(_UNKNOWN.format(language, meeting=words, hint=hint), INVALID_INPUT)
    if len(found) > _MOST:
        listed = choices(found)
        raise Exit(_SEVERAL.format(language, meeting=words, count=len(found), found=listed), INVALID_INPUT)
    return found
