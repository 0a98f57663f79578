"""Whom a subscription is for, as it is written on the command line."""

from difflib import get_close_matches
from pathlib import Path

from calendars.language import Language, Text
from calendars.plan import Plan
from calendars.programme import Programme
from calendars.subjects import subject_of
from calendars.subscribers import find_subscribers
from constraints.year import Year
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.plan_of import PLAN, load_plan
from scheduler.programme import programme_of

_UNKNOWN = Text(
    da="Ingen abonnent hedder {who!r}. {near}De står i oversigt.csv fra »aarshjul feeds«.",
    en='There is no subscriber {who!r}. {near}They are in oversigt.csv of "aarshjul feeds".',
)
_NEAR = Text(da="Mente du {names}? ", en="Did you mean {names}? ")


def programme_to_show(folder: Path, year: Year) -> Programme:
    """The year with its plan; with none as long as there is no plan."""
    if not (folder / PLAN).exists():
        return programme_of(year, Plan.of([]))
    return load_plan(folder, year, year.language).programme


def find_subject(who: str, programme: Programme, language: Language) -> str:
    """The subject that `who` names: a stem ("organ-styregruppe") or a person's id; exit 3 for neither."""
    subscribers = find_subscribers(programme)
    for one in subscribers:
        if who == one.stem or (one.kind == "person" and who == one.id):
            return subject_of(one)
    names = get_close_matches(who, [one.stem for one in subscribers], n=3)
    near = _NEAR.format(language, names=", ".join(names)) if names else ""
    raise Exit(_UNKNOWN.format(language, who=who, near=near), INVALID_INPUT)
