"""aarshjul alternatives: other times for one meeting, the best first."""

from pathlib import Path

import click

from calendars.language import Language
from scheduler.alternatives.named import UnknownMeeting, find_meeting
from scheduler.alternatives.ranked import alternatives as ranked
from scheduler.alternatives.setting import Setting
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.plan_of import load_sound_plan
from scheduler.cli.terminal import strong, text_width
from scheduler.views.alternatives import alternatives_json, alternatives_text


@click.command()
@folder_argument
@click.argument("meeting", metavar="M")
@click.option(
    "--most",
    default=10,
    show_default=True,
    type=click.IntRange(1, 100),
    help="Højst så mange, ét pr. dag / at most so many, one a day",
)
@json_option
@language_option
def alternatives(folder: Path, meeting: str, most: int, as_json: bool, language: Language | None) -> None:
    """Andre tidspunkter til et møde, de bedste først: hvad de koster, hvem der mangler, og hvad der flyttes.

    Other times for one meeting, the best first: what each costs, who would be missing, what moves.
    M is the meeting's id, its title, or a part of it.
    """
    year = load_year(folder, language)
    speech = spoken(year, language)
    plan = load_sound_plan(folder, year, speech).record.plan
    try:
        setting = Setting(year, plan, find_meeting(year, meeting, speech))
    except UnknownMeeting as fault:
        raise Exit(str(fault), INVALID_INPUT) from None
    found = ranked(setting, most)
    if as_json:
        click.echo(alternatives_json(setting, found, speech), nl=False)
    else:
        click.echo(alternatives_text(setting, found, speech, text_width(), strong), nl=False)
