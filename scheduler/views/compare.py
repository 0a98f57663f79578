"""Plans side by side, as text."""

from collections.abc import Iterator, Sequence

from calendars.difference import Difference, moves
from calendars.language import Language, Text, month_name
from calendars.plan_file import TierCost
from constraints.rule import TIERS
from constraints.wording import person_name, post_title
from scheduler.compared import Compared
from scheduler.quality import TIER_NAMES, say_bound
from scheduler.views.move_words import say_move
from scheduler.views.table import TextRow, draw, wrap
from scheduler.views.text import WIDTH, Emphasis, plain

LETTERS = "ABC"
_BUSIEST = 8
"""The people with the most meetings that are shown."""

_TITLE = Text(da="{count} planer side om side", en="{count} plans side by side")
_BROKEN = Text(
    da="{letter} bryder {count} krav: se »aarshjul verify«.",
    en='{letter} breaks {count:# rule|# rules}: see "aarshjul verify".',
)
_COST = Text(da="Point (færre er bedre)", en="Points (fewer are better)")
_BOUND = Text(da="{cost} ({bound})", en="{cost} ({bound})")
_UNKNOWN = Text(da="bedste ukendt", en="best unknown")
_MISSED = Text(da="Ønskede pladser, der står tomme", en="Wanted seats left empty")
_POST = Text(da="Post", en="Post")
_ALL = Text(da="Alle poster", en="All posts")
_SAME = Text(da="De øvrige poster er med lige ofte.", en="All other posts attend equally often.")
_SPREAD = Text(da="Møder", en="Meetings")
_HELD = Text(da="Holdes i alt", en="Held in all")
_DROPPED = Text(da="»Ca.«-møder, der ikke holdes", en='"Ca." meetings not held')
_WEEK = Text(da="Flest i en uge", en="Most in a week")
_IN_WEEK = Text(da="{count} (uge {week})", en="{count} (week {week})")
_LOAD = Text(da="Flest møder pr. person", en="Most meetings per person")
_PERSON = Text(da="Person", en="Person")
_MOVES = Text(
    da="Fra {old} til {new}: "
    "{count:alle møder ligger ens|# møde ligger anderledes|# møder ligger anderledes}",
    en="From {old} to {new}: "
    "{count:every meeting lies the same|# meeting lies elsewhere|# meetings lie elsewhere}",
)


def compare_text(
    plans: Sequence[Compared], language: Language, width: int = WIDTH, strong: Emphasis = plain
) -> str:
    """Which plan is which, then cost, attendance, spread, load, and what lies elsewhere than in the first."""
    title = _TITLE.format(language, count=len(plans))
    lines = [strong(title), "=" * len(title)]
    for letter, one in zip(LETTERS, plans, strict=False):
        lines += wrap(f"{letter}: {one.year.title} ({one.name})", width, 0, 3)
    for letter, one in zip(LETTERS, plans, strict=False):
        if not one.verdict.holds:
            count = len(one.verdict.broken) + len(one.verdict.misshapen)
            lines += wrap(_BROKEN.format(language, letter=letter, count=count), width)
    for heading, rows in (
        (_COST, list(_costs(plans, language))),
        (_MISSED, list(_missed(plans, language))),
        (_SPREAD, list(_spread(plans, language))),
        (_LOAD, list(_loads(plans, language))),
    ):
        flexible = [True] + [False] * len(plans)
        headings = [heading[language], *LETTERS[: len(plans)]]
        lines += ["", *draw(headings, flexible, rows, width)]
        if heading is _MISSED:
            lines += wrap(_SAME[language], width, 2)
    for letter, one in list(zip(LETTERS, plans, strict=False))[1:]:
        lines += ["", *_moves(plans[0], one, letter, language, width)]
    return "\n".join(lines) + "\n"


def _costs(plans: Sequence[Compared], language: Language) -> Iterator[TextRow]:
    for tier in TIERS:
        costs = [one.verdict.cost[tier] for one in plans]
        if tier > 1 or any(costs):
            cells = [_cost(one, tier, language) for one in plans]
            yield TextRow((TIER_NAMES[tier][language], *cells))


def _cost(one: Compared, tier: int, language: Language) -> str:
    cost = one.verdict.cost[tier]
    gap = _UNKNOWN[language]
    if tier in one.bounds:
        gap = say_bound(TierCost(tier, cost, one.bounds[tier]), language)
    return _BOUND.format(language, cost=cost, bound=gap)


def _missed(plans: Sequence[Compared], language: Language) -> Iterator[TextRow]:
    """All posts together, then those that do not miss equally many in every plan."""
    totals = [str(sum(map(len, one.missed.values()))) for one in plans]
    yield TextRow((_ALL[language], *totals))
    for post in sorted({post for one in plans for post in one.missed}):
        counts = [len(one.missed.get(post, ())) for one in plans]
        if len(set(counts)) > 1:
            yield TextRow((post_title(post, plans[0].year), *map(str, counts)))


def _spread(plans: Sequence[Compared], language: Language) -> Iterator[TextRow]:
    yield TextRow((_HELD[language], *(str(len(one.held)) for one in plans)))
    yield TextRow((_DROPPED[language], *(str(len(one.plan.dropped)) for one in plans)))
    for year, month in sorted({month for one in plans for month in one.months}):
        name = month_name(month, language)
        name = name if year == plans[0].year.year else f"{name} {year}"
        counts = (str(one.months.get((year, month), 0)) for one in plans)
        yield TextRow((name[0].upper() + name[1:], *counts))
    yield TextRow((_WEEK[language], *(_fullest(one, language) for one in plans)))


def _fullest(one: Compared, language: Language) -> str:
    if one.fullest_week is None:
        return "0"
    week, count = one.fullest_week
    return _IN_WEEK.format(language, count=count, week=week.week)


def _loads(plans: Sequence[Compared], language: Language) -> Iterator[TextRow]:
    """The people with the most meetings in any of the plans."""
    people = {person for one in plans for person in one.loads}
    most = sorted(people, key=lambda who: (-max(one.loads.get(who, 0) for one in plans), who))
    for person in most[:_BUSIEST]:
        counts = (str(one.loads.get(person, 0)) for one in plans)
        yield TextRow((person_name(person, plans[0].year), *counts))


def _moves(old: Compared, new: Compared, letter: str, language: Language, width: int) -> Iterator[str]:
    found = moves(old.plan, new.plan)
    yield from wrap(_MOVES.format(language, old=LETTERS[0], new=letter, count=len(found)), width)
    for move in found:
        yield from wrap(f"- {_say(move, old, new, language)}", width, 2, 2)


def _say(move: Difference, old: Compared, new: Compared, language: Language) -> str:
    year = old.year if move.meeting in old.year.by_id else new.year
    return say_move(move, year, language)
