"""Whom a subscription is for, as it is written on the command line."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from calendars.language import Language, Text, join_words
from calendars.plan import Plan
from calendars.programme import Programme
from calendars.subjects import subject_of
from calendars.subscribers import Subscriber, find_subscribers
from constraints.year import Year
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.plan_of import PLAN, load_plan
from scheduler.programme import programme_of

_UNKNOWN = Text(
    da="Ingen abonnent hedder {who!r}. {near}De står i oversigt.csv fra »aarshjul feeds«.",
    en='There is no subscriber {who!r}. {near}They are in oversigt.csv of "aarshjul feeds".',
)
_SEVERAL = Text(
    da='"{who}" passer på flere: {names}. Skriv den, der menes.',
    en='"{who}" fits several: {names}. Write the one that is meant.',
)
_NEAR = Text(da="Mente du {names}? ", en="Did you mean {names}? ")


def programme_to_show(folder: Path, year: Year) -> Programme:
    """The year with its plan; with none as long as there is no plan."""
    if not (folder / PLAN).exists():
        return programme_of(year, Plan.of([]))
    return load_plan(folder, year, year.language).programme


def find_subject(who: str, programme: Programme, language: Language) -> str:
    """The subject of a stem ("organ-styregruppe"), an id, a post or a name; exit 3 for none or several."""
    subscribers = find_subscribers(programme)
    exact = [one for one in subscribers if who == one.stem or (one.kind == "person" and who == one.id)]
    found = exact or _called(who.strip().casefold(), programme, subscribers)
    if len(found) == 1:
        return subject_of(found[0])
    if found:
        names = join_words([f"{one.stem} ({one.name})" for one in found], language)
        raise Exit(_SEVERAL.format(language, who=who, names=names), INVALID_INPUT)
    known = {name: one.stem for one in subscribers for name in (one.stem, one.id, one.name) if name}
    close = get_close_matches(who, known, n=3)
    names = ", ".join(dict.fromkeys(known[name] for name in close))
    near = _NEAR.format(language, names=names) if names else ""
    raise Exit(_UNKNOWN.format(language, who=who, near=near), INVALID_INPUT)


def _called(asked: str, programme: Programme, subscribers: Sequence[Subscriber]) -> list[Subscriber]:
    """Whoever holds the post that is asked for, else whoever has that id, else that name."""
    holders = {
        holding.person
        for post in programme.posts.values()
        if asked in (post.id.casefold(), post.title.casefold())
        for holding in post.holdings
    }
    people = [one for one in subscribers if one.kind == "person" and one.id in holders]
    by_id = [one for one in subscribers if one.id.casefold() == asked]
    return people or by_id or [one for one in subscribers if one.name.casefold() == asked]
