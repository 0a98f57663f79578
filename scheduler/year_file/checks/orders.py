"""Orders that go in a circle can never be kept: parents, preparations and precedences."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from calendars.language import Language, Text
from constraints.precedence import Precedence
from constraints.prepared_by import PreparedBy
from constraints.rule import Rule
from scheduler.year_file.expand.context import Context
from scheduler.year_file.ledger import Spot

_PARENTS = Text(da="en rækkefølge, der ikke går i ring", en="an order that does not go in a circle")
_ORDER = Text(
    da="en rækkefølge, der ikke går i ring. Tag én af reglerne væk, eller vend den: {links}",
    en="an order that does not go in a circle. Take one of the rules away, or turn it: {links}",
)
_LINK = Text(da="{first} før {then} ({rule})", en="{first} before {then} ({rule})")
_PLACE = Text(da="{id}, {file} linje {line}", en="{id}, {file} line {line}")
_BECAUSE = Text(da=": »{because}«", en=': "{because}"')
_MORE = Text(da="og {n:# regel|# regler} mere", en="and {n:# rule|# rules} more")
_MOST_LINKS = 12


@dataclass(frozen=True)
class _Link:
    """A rule that puts one series before another; `number` is its place among those written, if it is."""

    first: str
    then: str
    rule: Rule
    number: int | None

    @property
    def place(self) -> tuple[bool, int]:
        """Written rules in their order; those that something else implies are last."""
        return (self.number is None, self.number or 0)

    def say(self, spot: Spot, language: Language) -> str:
        """ "a før b (orden, aarshjul.toml linje 12: »fordi«)"."""
        rule = self.rule.id
        if self.number is not None and spot.line is not None:
            rule = _PLACE.format(language, id=rule, file=spot.file, line=str(spot.line))
        if self.rule.because:
            rule += _BECAUSE.format(language, because=self.rule.because)
        return _LINK.format(language, first=self.first, then=self.then, rule=rule)


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
        context.ledger.fault(spot, "circle", " → ".join(circle), _PARENTS)
    links = _links(context, rules)
    after: dict[str, list[str]] = {}
    for first, then in links:
        after.setdefault(first, []).append(then)
    for circle in circles(after):
        _tell(context, [links[pair] for pair in pairwise(circle)])


def _links(context: Context, rules: Iterable[Rule]) -> dict[tuple[str, str], _Link]:
    """What comes before what; of several rules that say the same, the first one."""
    written = {rule.id: number for number, rule in enumerate(context.document.rule)}
    found: dict[tuple[str, str], _Link] = {}
    for rule in rules:
        if rule.tier is None and isinstance(rule, PreparedBy | Precedence):
            pair = (rule.by, rule.meeting) if isinstance(rule, PreparedBy) else (rule.first, rule.then)
            found.setdefault(pair, _Link(*pair, rule, written.get(rule.id)))
    return found


def _tell(context: Context, circle: Sequence[_Link]) -> None:
    """A circle begins with the rule on it that is written first."""
    start = circle.index(min(circle, key=lambda link: link.place))
    ring = (*circle[start:], *circle[:start])
    spots = [
        context.ledger.spot("rule") if link.number is None else context.ledger.spot("rule", link.number)
        for link in ring
    ]
    found = " → ".join([*(link.first for link in ring), ring[0].first])
    allowed = _ORDER.filled(links=Text(da=_said(ring, spots, "da"), en=_said(ring, spots, "en")))
    context.ledger.fault(spots[0], "circle", found, allowed)


def _said(ring: Sequence[_Link], spots: Sequence[Spot], language: Language) -> str:
    said = [link.say(spot, language) for link, spot in zip(ring, spots, strict=True)]
    more = len(said) - _MOST_LINKS
    return "; ".join(said if more <= 0 else [*said[:_MOST_LINKS], _MORE.format(language, n=more)])


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
