"""Why a meeting is not held some other day, or what that would cost: `explain --meeting M --on DATE`."""

from pathlib import Path

import click

from calendars.language import Language
from scheduler.alternatives.moment import MomentFault, parse_moment
from scheduler.alternatives.named import UnknownMeeting, find_meeting
from scheduler.alternatives.proof import proven
from scheduler.alternatives.setting import Setting
from scheduler.alternatives.why_not import why_not as ask
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import load_year, spoken
from scheduler.cli.plan_of import known_bounds, load_sound_plan
from scheduler.cli.terminal import strong, text_width
from scheduler.views.why_not import why_not_text
from scheduler.views.why_not_json import why_not_json

_EFFORT = 6.0
"""Deterministic time, about seconds, that a way round the other meetings is looked for at most."""


def explain_why_not(
    folder: Path,
    meeting: str,
    when: str,
    *,
    prove: float | None = None,
    as_json: bool = False,
    language: Language | None = None,
) -> None:
    """Answers on stdout; exit 3 when the meeting or the moment is unknown."""
    year = load_year(folder, language)
    speech = spoken(year, language)
    standing = load_sound_plan(folder, year, speech)
    plan = standing.record.plan
    try:
        setting = Setting(year, plan, find_meeting(year, meeting, speech))
        moment = parse_moment(when, year.grid, speech)
    except (UnknownMeeting, MomentFault) as fault:
        raise Exit(str(fault), INVALID_INPUT) from None
    answer = ask(setting, moment, known_bounds(standing), _EFFORT)
    if prove is not None:
        answer = proven(setting, answer, prove)
    if as_json:
        click.echo(why_not_json(answer, year, plan, speech), nl=False)
    else:
        click.echo(why_not_text(answer, year, plan, speech, text_width(), strong), nl=False)
