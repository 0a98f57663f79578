"""aarshjul show: the plan as lists to read aloud."""

from pathlib import Path
from typing import get_args

import click

from calendars.language import Language
from calendars.plan import Plan
from calendars.programme import Programme
from constraints.year import Year
from scheduler.alternatives.named import UnknownMeeting, find_meeting
from scheduler.charged import charges_of
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.plan_of import load_plan
from scheduler.cli.terminal import strong, text_width
from scheduler.views.as_json import as_json as to_json
from scheduler.views.by_body import by_body
from scheduler.views.by_organisation import by_organisation
from scheduler.views.by_person import show_people
from scheduler.views.by_quarter import by_quarter
from scheduler.views.by_week import by_week
from scheduler.views.charges import charges_text, meeting_charges_text
from scheduler.views.charges_json import charges_json
from scheduler.views.rows import By, View
from scheduler.views.text import as_text
from scheduler.views.who import UnknownWho, find_week, find_who, names_week


@click.command()
@folder_argument
@click.option(
    "--by",
    type=click.Choice(get_args(By)),
    help="Rækkefølge / order  [default: quarter, or what --who names]",
)
@click.option(
    "--who", metavar="ID", help="Kun én: person, post, organ, organisation eller uge / only this one"
)
@click.option(
    "--why",
    metavar="[M]",
    is_flag=False,
    flag_value="",
    help="Hvad planen, eller mødet M, koster / what the plan, or the meeting M, is charged",
)
@json_option
@language_option
def show(
    folder: Path,
    by: By | None,
    who: str | None,
    why: str | None,
    as_json: bool,
    language: Language | None,
) -> None:
    """Viser planen: årshjulet kvartal for kvartal, eller efter organ, person, organisation eller uge.

    Shows the plan by quarter, as the year wheel is written, or by body, person, organisation or week.
    """
    year = load_year(folder, language)
    speech = spoken(year, language)
    found = load_plan(folder, year, speech)
    if why is not None:
        if by is not None or who is not None:
            raise click.UsageError("--why: uden --by og --who / without --by and --who")
        click.echo(_charged(year, found.record.plan, why, as_json, speech), nl=False)
        return
    try:
        view = _view(found.programme, by, who, speech)
    except UnknownWho as unknown:
        raise Exit(str(unknown), INVALID_INPUT) from None
    if as_json:
        click.echo(to_json(found, view, speech), nl=False)
    else:
        click.echo(as_text(found, view, speech, text_width(), strong), nl=False)


def _charged(year: Year, plan: Plan, words: str, as_json: bool, language: Language) -> str:
    """Why the plan costs what it costs, or what one meeting is charged."""
    charges = charges_of(year, plan)
    if not words:
        if as_json:
            return charges_json(year, charges, None, language)
        return charges_text(year, plan, charges, language, text_width(), strong)
    try:
        meeting = find_meeting(year, words, language)
    except UnknownMeeting as unknown:
        raise Exit(str(unknown), INVALID_INPUT) from None
    if as_json:
        touching = tuple(one for one in charges if meeting.id in one.meetings)
        return charges_json(year, touching, meeting.id, language)
    return meeting_charges_text(year, plan, meeting, charges, language, text_width())


def _view(programme: Programme, by: By | None, who: str | None, language: Language) -> View:
    if by == "week" or (by is None and who is not None and names_week(who)):
        return by_week(programme, language, find_week(programme, who, language) if who else None)
    chosen: tuple[str, ...] = ()
    if who is not None:
        by, chosen = find_who(programme, None if by == "quarter" else by, who, language)
    if by == "body":
        return by_body(programme, language, *chosen[:1])
    if by == "organisation":
        return by_organisation(programme, language, *chosen[:1])
    if by == "person":
        return show_people(programme, language, chosen)
    return by_quarter(programme, language)
