"""Who can subscribe to a year: a person, a body, an organisation, a forvaltning, a room, all, the public."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from calendars.file_stem import file_stem
from calendars.forvaltninger import administrator_of, forvaltninger
from calendars.language import Text, join_words
from calendars.meetings import Kind as SeriesKind
from calendars.people import Holding
from calendars.programme import Programme
from calendars.venue import say_venue

Kind = Literal["person", "body", "organisation", "administrator", "forvaltning", "room", "all", "public"]

_PREFIX: dict[SeriesKind, str] = {"body": "organ", "given": "organ", "dialogue": "dialog", "area": "omraade"}
_ALL = Text(da="Alle møder", en="All meetings")
_PUBLIC = Text(da="Offentlige møder", en="Public meetings")
_SHORT = 4  # an id of so few letters is an abbreviation


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A subscriber has one feed; `stem` is its file's name without ".ics".

    `id` is the person, series, organisation or forvaltning it stands for. A stem is made of post and
    body ids, never of a person's name, and stays as long as they do.
    """

    kind: Kind
    id: str
    stem: str
    name: str


def find_subscribers(programme: Programme) -> tuple[Subscriber, ...]:
    """Everybody who can subscribe, each with a stem of their own, in the order of an index."""
    found = [
        Subscriber("all", "", "alle", _ALL[programme.language]),
        Subscriber("public", "", "offentlig", _PUBLIC[programme.language]),
        *_bodies(programme),
        *_units(programme),
        *_administrators(programme),
        *_housing(programme),
        *_rooms(programme),
        *_people(programme),
    ]
    return tuple(_distinct(found))


def _distinct(subscribers: Iterable[Subscriber]) -> Iterator[Subscriber]:
    """The subscribers, a number added to a stem that is taken: "lokal part" and "lokal-part"."""
    taken: set[str] = set()
    for one in subscribers:
        stem, number = one.stem, 1
        while stem in taken:
            number += 1
            stem = f"{one.stem}-{number}"
        taken.add(stem)
        yield Subscriber(one.kind, one.id, stem, one.name)


def _bodies(programme: Programme) -> Iterator[Subscriber]:
    for series in programme.series.values():
        yield Subscriber("body", series.id, file_stem(_PREFIX[series.kind], series.id), series.name)


def _housing(programme: Programme) -> Iterator[Subscriber]:
    for organisation in sorted(programme.organisations.values(), key=lambda one: one.id):
        stem = file_stem("organisation", organisation.id)
        yield Subscriber("organisation", organisation.id, stem, organisation.name)


def _administrators(programme: Programme) -> Iterator[Subscriber]:
    posts: dict[str, list[str]] = {}
    for organisation in programme.organisations.values():
        if organisation.administrator is not None:
            named = posts.setdefault(administrator_of(programme, organisation.administrator), [])
            if organisation.administrator not in named:
                named.append(organisation.administrator)
    for administrator, members in sorted(posts.items()):
        titles = join_words([programme.post_title(post) for post in sorted(members)], programme.language)
        yield Subscriber("administrator", administrator, file_stem("administrator", administrator), titles)


def _rooms(programme: Programme) -> Iterator[Subscriber]:
    for room in sorted(programme.rooms.values(), key=lambda one: one.id):
        place = programme.places.get(room.place)
        name = say_venue(place.name if place else "", room.name)
        yield Subscriber("room", room.id, file_stem("lokale", room.id), name)


def _units(programme: Programme) -> Iterator[Subscriber]:
    """Forvaltninger, and the other organisations of the people list that are no housing organisation."""
    hosts = {file_stem(series.host): series.host for series in programme.series.values() if series.host}
    administrators = {
        administrator_of(programme, one.administrator)
        for one in programme.organisations.values()
        if one.administrator is not None
    }
    municipal = forvaltninger(programme)
    units = {post.organisation for post in programme.posts.values() if post.organisation}
    for unit in sorted(units - administrators - set(programme.organisations)):
        kind: Kind = "forvaltning" if unit in municipal else "organisation"
        name = hosts.get(file_stem(unit)) or (unit.upper() if len(unit) <= _SHORT else unit.capitalize())
        yield Subscriber(kind, unit, file_stem(kind, unit), name)


def _people(programme: Programme) -> Iterator[Subscriber]:
    """Everybody who holds a post within the year, named after the post held longest.

    Those who hold the same post one after the other are numbered from the second on.
    """
    first, last = programme.days.first, programme.days.last
    holdings: dict[str, list[tuple[int, str, Holding]]] = {}
    for post in programme.posts.values():
        for holding in post.holdings:
            days = (min(holding.last, last) - max(holding.first, first)).days + 1
            if days > 0:
                holdings.setdefault(holding.person, []).append((-days, post.id, holding))
    main = {person: min(held, key=lambda one: one[:2]) for person, held in holdings.items()}
    order = _order_on_post(programme, {person: held[1] for person, held in main.items()})
    for person in sorted(main, key=lambda one: (main[one][1], order[one])):
        number = f"-{order[person]}" if order[person] > 1 else ""
        stem = file_stem("person", main[person][1]) + number
        yield Subscriber("person", person, stem, programme.person_name(person))


def _order_on_post(programme: Programme, main: Mapping[str, str]) -> dict[str, int]:
    """For each person the place among the year's holders of their main post, by time, from 1."""
    found: dict[str, int] = {}
    for person, post in main.items():
        holders = dict.fromkeys(one.person for one in programme.posts[post].holdings)
        within = [holder for holder in holders if holding_days(programme, holder, post)]
        found[person] = within.index(person) + 1
    return found


def holding_days(programme: Programme, person: str, post: str) -> tuple[tuple[date, date], ...]:
    """The days of the year on which a person holds a post, as spans."""
    first, last = programme.days.first, programme.days.last
    return tuple(
        (max(one.first, first), min(one.last, last))
        for one in programme.posts[post].holdings
        if one.person == person and one.first <= last and one.last >= first
    )
