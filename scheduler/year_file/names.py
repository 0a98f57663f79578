"""What the year's files define, and whether a word names one of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from calendars.language import Text
from scheduler.year_file.ledger import Ledger, Spot
from scheduler.year_file.lists.people import FILE as PEOPLE
from scheduler.year_file.tables.words import ID, slug
from scheduler.year_file.written import Written

_WHAT = {
    "post": Text(da="en post i personer.csv", en="a post in personer.csv"),
    "body": Text(da="et organ skrevet som [[body]]", en="a body written as [[body]]"),
    "theme": Text(da="et tema skrevet som [[theme]]", en="a theme written as [[theme]]"),
    "place": Text(da="et sted skrevet som [[place]]", en="a place written as [[place]]"),
    "organisation": Text(da="en organisation i {file}", en="an organisation in {file}"),
    "series": Text(
        da="et organ, en kampagne, et område eller et møde", en="a body, a campaign, an area or a meeting"
    ),
}
_TWICE = Text(da="et id, der kun bruges én gang", en="an id that is used only once")


@dataclass(frozen=True)
class Names:
    """The names of one year's posts, bodies, themes and places."""

    posts: frozenset[str]
    bodies: frozenset[str]
    themes: frozenset[str]
    places: frozenset[str]
    blind: frozenset[str] = frozenset()
    """Kinds whose file could not be read: their names are neither known nor complained of."""
    misshapen: frozenset[str] = frozenset()
    """Posts whose id is itself a fault, as they stand and as they are to be: who names them has made none."""
    _unknown: set[tuple[Spot, str]] = field(default_factory=set)

    def knows(self, ledger: Ledger, spot: Spot, kind: str, word: str) -> bool:
        """True when the word names such a thing; else a fault, once for each place."""
        known = {"post": self.posts, "body": self.bodies, "theme": self.themes, "place": self.places}[kind]
        if word in known:
            return True
        told = kind == "post" and word in self.misshapen
        if not told and kind not in self.blind and (spot, word) not in self._unknown:
            self._unknown.add((spot, word))
            ledger.unknown(spot, f"unknown-{kind}", word, known, _WHAT[kind])
        return False

    def known_posts(self, ledger: Ledger, words: Iterable[str], *path: str | int) -> tuple[str, ...]:
        """The words that are posts; a fault for each other, at its place in the list at `path`."""
        listed = list(words)
        alone = len(listed) == 1 and not isinstance(ledger.at.value(path), list)
        spots = [ledger.spot(*path) if alone else ledger.spot(*path, number) for number in range(len(listed))]
        return tuple(w for w, spot in zip(listed, spots, strict=True) if self.knows(ledger, spot, "post", w))


def collect(written: Written, ledger: Ledger) -> Names:
    """The names that the files define; an id used twice is a fault.

    Tables that were left out for their faults still count: who names them has made no mistake.
    """
    document = written.document
    _once(ledger, "theme", [theme.id for theme in document.theme])
    _once(ledger, "place", [place.id for place in document.place])
    _once(ledger, "agreement", [agreement.id for agreement in document.agreement])
    _once(ledger, "rule", [rule.id for rule in document.rule])
    left_out = frozenset(written.left_out)
    posts = {row.post for row in written.people}
    misshapen = {post for post in posts if not ID.fullmatch(post)}
    return Names(
        posts=frozenset(posts - misshapen),
        bodies=frozenset(body.id for body in document.body) | left_out,
        themes=frozenset(theme.id for theme in document.theme) | left_out,
        places=frozenset(place.id for place in document.place) | left_out,
        blind=frozenset({"post"}) if PEOPLE in written.unread else frozenset(),
        misshapen=frozenset(misshapen | {slug(post) for post in misshapen}),
    )


def _once(ledger: Ledger, table: str, ids: list[str]) -> None:
    seen: set[str] = set()
    for number, name in enumerate(ids):
        if name in seen:
            ledger.fault(ledger.spot(table, number, "id"), "duplicate-id", f'"{name}"', _TWICE)
        seen.add(name)


def twice(ledger: Ledger, spot: Spot, name: str) -> None:
    """Notes an id that something else already has."""
    ledger.fault(spot, "duplicate-id", f'"{name}"', _TWICE)


def unknown_series(ledger: Ledger, spot: Spot, word: str, known: Iterable[str]) -> None:
    """Notes a name that is neither a body, a campaign, an area nor a meeting."""
    ledger.unknown(spot, "unknown-series", word, known, _WHAT["series"])


def unknown_organisation(ledger: Ledger, spot: Spot, word: str, known: Iterable[str], file: str) -> None:
    """Notes an organisation that its list does not have."""
    named = _WHAT["organisation"].filled(file=file)
    ledger.unknown(spot, "unknown-organisation", word, known, named)
