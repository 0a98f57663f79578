"""Orders that go in a circle can never be kept: parents, preparations and precedences."""

from collections.abc import Iterable, Mapping, Sequence

from calendars.language import Text
from constraints.precedence import Precedence
from constraints.prepared_by import PreparedBy
from constraints.rule import Rule
from scheduler.year_file.expand.context import Context

_ORDER = Text(da="en rækkefølge, der ikke går i ring", en="an order that does not go in a circle")


def check_orders(context: Context, rules: Iterable[Rule]) -> None:
    """Notes each circle once, with everyone on it.

    `prepared_by` and `precedence` both put the first meeting of one series before the first of
    another, so that a circle of either, or of both, leaves no meeting to begin with. Only rules
    that must hold count.
    """
    parents = {body.id: [body.parent] for body in context.document.body if body.parent}
    numbers = {body.id: number for number, body in enumerate(context.document.body)}
    for circle in circles(parents):
        spot = context.ledger.spot("body", numbers[circle[0]], "parent")
        context.ledger.fault(spot, "circle", " → ".join(circle), _ORDER)
    before: dict[str, list[str]] = {}
    places: dict[str, str] = {}
    for rule in rules:
        if rule.tier is None and isinstance(rule, PreparedBy):
            before.setdefault(rule.meeting, []).append(rule.by)
            places.setdefault(rule.meeting, rule.id)
        elif rule.tier is None and isinstance(rule, Precedence):
            before.setdefault(rule.then, []).append(rule.first)
            places.setdefault(rule.then, rule.id)
    written = {rule.id: number for number, rule in enumerate(context.document.rule)}
    for circle in circles(before):
        number = next((written[places[name]] for name in circle if places.get(name) in written), None)
        spot = context.ledger.spot("rule") if number is None else context.ledger.spot("rule", number)
        context.ledger.fault(spot, "circle", " → ".join(circle), _ORDER)


def circles(after: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """One circle for each group of names that reach each other, first and last name the same.

    >>> circles({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]})
    [('a', 'b', 'c', 'a')]
    """
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for start in sorted(after):
        path: list[str] = []
        if start not in done:
            _walk(start, after, path, done, found)
    return found


def _walk(
    start: str,
    after: Mapping[str, Sequence[str]],
    path: list[str],
    done: set[str],
    found: list[tuple[str, ...]],
) -> None:
    """Depth first without recursion: a chain of a thousand rules must not end the program."""
    stack = [(start, iter(after.get(start, ())))]
    path.append(start)
    while stack:
        name, rest = stack[-1]
        following = next(rest, None)
        if following is None:
            done.add(name)
            path.pop()
            stack.pop()
        elif following in path:
            circle = path[path.index(following) :]
            first = circle.index(min(circle))
            found.append((*circle[first:], *circle[:first], circle[first]))
        elif following not in done:
            path.append(following)
            stack.append((following, iter(after.get(following, ()))))
