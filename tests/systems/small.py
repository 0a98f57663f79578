"""A year cut down to a few bodies, so that the real model answers about them at once."""

from dataclasses import replace
from datetime import date

from calendars.window import Window
from constraints.keep import Keep
from constraints.rule import Rule
from constraints.year import Year

_NAMING = ("meeting", "by", "to", "then", "first", "meetings", "through", "route")


def cut(year: Year, *kept: str) -> Year:
    """The year of some meetings or series alone, with the rules that speak of nothing else."""
    meetings = tuple(one for one in year.meetings if one.series in kept or one.id in kept)
    known = {one.id for one in meetings} | {one.series for one in meetings}
    routes = {rule.name for rule in year.rules if _names(rule) <= known}
    rules = tuple(rule for rule in year.rules if _names(rule) <= known | routes)
    return replace(year, meetings=meetings, rules=rules)


def _names(rule: Rule) -> set[str]:
    found: set[str] = set()
    for field in _NAMING:
        value = getattr(rule, field, None)
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, tuple):
            found |= set(value)
    return found


def pinned(year: Year, meeting: str, day: date, minute: int = 600) -> Year:
    """The meeting is held exactly then, and is given that day as its window."""
    pin = Keep(id=f"{meeting}-fast", meeting=meeting, day=day, minute=minute)
    return replace(within(year, meeting, day), rules=(*year.rules, pin))


def within(year: Year, meeting: str, *days: date) -> Year:
    """The meeting's window is these days."""
    window = Window("de dage", tuple((day, day) for day in days))
    meetings = tuple(replace(one, window=window) if one.id == meeting else one for one in year.meetings)
    return replace(year, meetings=meetings)


def vacant(year: Year, *posts: str) -> Year:
    """Nobody holds the posts, nor stands in for them."""
    emptied = {post: replace(year.posts[post], holdings=(), deputy=None) for post in posts}
    return replace(year, posts={**year.posts, **emptied})


def everybody_free(year: Year) -> Year:
    """Nobody has any engagement of their own: what is refused is refused by the rules in question."""
    return replace(year, busy={})


def without_rules(year: Year, *types: str) -> Year:
    """The year without rules that are beside the point, by type."""
    left = tuple(rule for rule in year.rules if getattr(rule, "type", "") not in types)
    return replace(year, rules=left)
