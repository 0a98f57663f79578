"""What differs between two plans, in sentences and as JSON."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from calendars.difference import Difference, Kind, RouteDifference
from calendars.grid import Slot
from calendars.language import Language, Text, join_words, say_start
from calendars.plan import Placement, Sitting
from calendars.programme import Programme
from constraints.year import Year

KINDS: dict[Kind, Text] = {
    "added": Text(da="nyt møde", en="new meeting"),
    "held again": Text(da="holdes igen", en="held again"),
    "cancelled": Text(da="aflyst", en="cancelled"),
    "moved": Text(da="flyttet", en="moved"),
    "room": Text(da="andet lokale", en="other room"),
    "people": Text(da="andre deltagere", en="other people"),
}
COUNTS: dict[Kind, Text] = {
    "added": Text(da="{n:# nyt møde|# nye møder}", en="{n:# new meeting|# new meetings}"),
    "held again": Text(da="{n} holdes igen", en="{n} held again"),
    "cancelled": Text(da="{n:# aflyst|# aflyste}", en="{n} cancelled"),
    "moved": Text(da="{n:# flyttet|# flyttede}", en="{n} moved"),
    "room": Text(da="{n:# i andet lokale|# i andre lokaler}", en="{n:# in another room|# in other rooms}"),
    "people": Text(da="{n} med andre deltagere", en="{n} with other people"),
}
_FROM_TO = Text(da="fra {old} til {new}", en="from {old} to {new}")
_CHAIR = Text(da="forperson {old} → {new}", en="chair {old} → {new}")
_CASEWORKER = Text(da="sagsbehandler {old} → {new}", en="caseworker {old} → {new}")
_SITS = Text(da="{post}: {old} → {new}", en="{post}: {old} → {new}")
_STAYS_AWAY = Text(da="{post} kommer ikke", en="{post} does not come")
_DEPUTY = Text(da="{name} (stedfortræder)", en="{name} (deputy)")
_NOBODY = Text(da="ingen", en="nobody")
_NO_ROOM = Text(da="intet lokale", en="no room")
_ROUTE = Text(da="»{item}« i {body}: {old} → {new}", en='"{item}" in {body}: {old} → {new}')
_NO_MEETING = Text(da="intet møde", en="no meeting")


@dataclass(frozen=True)
class Names:
    """What meetings, rooms, posts, bodies and items are called; an id that has no name is its own."""

    titles: Mapping[str, str] = field(default_factory=dict)
    rooms: Mapping[str, str] = field(default_factory=dict)
    posts: Mapping[str, str] = field(default_factory=dict)
    series: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)
    persons: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, programme: Programme) -> "Names":
        """The names of a year."""
        return cls(
            {one.id: one.title for one in programme.meetings.values()},
            {one.id: one.name for one in programme.rooms.values()},
            {one.id: one.title for one in programme.posts.values()},
            programme.step_names,
            {one.id: one.item for one in programme.routes},
        )

    @classmethod
    def of_year(cls, year: Year) -> "Names":
        """Those of meetings, rooms and posts; also of meetings that a change has taken out of the year."""
        return cls(
            {one.id: one.title for one in (*year.cancelled, *year.meetings)},
            {one.id: one.name for one in year.rooms.values()},
            {one.id: one.title for one in year.posts.values()},
        )

    def title(self, meeting: str) -> str:
        """What a meeting is called."""
        return self.titles.get(meeting, meeting)


def say_slot(slot: Slot, language: Language) -> str:
    """A day and a time: "tirsdag den 30. marts 2027 kl. 9.00"."""
    return say_start(slot.day, slot.minute, language)


def say_difference(one: Difference, names: Names, language: Language) -> str:
    """One meeting's difference: "flyttet: Styregruppen: fra ... til ...; andet lokale: ..."."""
    title = names.title(one.meeting)
    held = one.after or one.before
    assert held is not None
    if one.before is None or one.after is None:
        return f"{KINDS[one.kinds[0]][language]}: {title}, {say_slot(held.slot, language)}"
    parts = [say_kind(kind, one, names, language) for kind in one.kinds]
    when = "" if "moved" in one.kinds else f", {say_slot(held.slot, language)}"
    return f"{title}{when}: {'; '.join(parts)}"


def say_route(one: RouteDifference, names: Names, language: Language) -> str:
    """At which meeting an item is dealt with instead."""
    old, new = (names.title(step) if step else _NO_MEETING[language] for step in (one.before, one.after))
    item, body = names.items.get(one.route, one.route), names.series.get(one.body, one.body)
    return _ROUTE.format(language, item=item, body=body, old=old, new=new)


def say_numbers(found: Iterable[Difference], language: Language) -> str:
    """How many meetings differ in which way: "2 flyttede og 1 aflyst"."""
    counts = Counter(kind for one in found for kind in one.kinds)
    said = [text.format(language, n=counts[kind]) for kind, text in COUNTS.items() if counts[kind]]
    return join_words(said, language)


def as_plain(one: Difference) -> dict[str, Any]:
    """A difference as JSON tells it."""
    return {
        "meeting": one.meeting,
        "kinds": list(one.kinds),
        "before": placement_as_plain(one.before),
        "after": placement_as_plain(one.after),
    }


def placement_as_plain(held: Placement | None) -> dict[str, Any] | None:
    """Where a meeting is held and with whom; None when it is not held."""
    if held is None:
        return None
    return {
        "day": held.slot.day.isoformat(),
        "start": f"{held.slot.minute // 60:02d}:{held.slot.minute % 60:02d}",
        "room": held.room,
        "chair": held.chair,
        "caseworker": held.caseworker,
        "sittings": [{"post": one.post, "person": one.person, "role": one.role} for one in held.sittings],
    }


def say_kind(kind: Kind, one: Difference, names: Names, language: Language) -> str:
    """One way in which a meeting held in both plans differs: "flyttet fra ... til ..."."""
    mark = " " if kind == "moved" else ": "
    return f"{KINDS[kind][language]}{mark}{_detail(kind, one, names, language)}"


def _detail(kind: Kind, one: Difference, names: Names, language: Language) -> str:
    before, after = one.before, one.after
    assert before is not None
    assert after is not None
    if kind == "moved":
        old, new = say_slot(before.slot, language), say_slot(after.slot, language)
        return _FROM_TO.format(language, old=old, new=new)
    if kind == "room":
        rooms = [
            names.rooms.get(room, room) if room else _NO_ROOM[language] for room in (before.room, after.room)
        ]
        return _FROM_TO.format(language, old=rooms[0], new=rooms[1])
    return ", ".join(_people(one, before, after, names, language))


def _people(
    one: Difference, before: Placement, after: Placement, names: Names, language: Language
) -> Iterable[str]:
    nobody = _NOBODY[language]
    if before.chair != after.chair:
        yield _CHAIR.format(language, old=before.chair or nobody, new=after.chair or nobody)
    if before.caseworker != after.caseworker:
        yield _CASEWORKER.format(language, old=before.caseworker or nobody, new=after.caseworker or nobody)
    yield from _sittings(one, names, language)


def _sittings(one: Difference, names: Names, language: Language) -> Iterable[str]:
    for old, new in one.sittings:
        post = names.posts.get(old.post, old.post)
        if new.person is None:
            yield _STAYS_AWAY.format(language, post=post)
            continue
        yield _SITS.format(
            language, post=post, old=_sitter(old, names, language), new=_sitter(new, names, language)
        )


def say_sittings(one: Difference, names: Names, language: Language) -> str:
    """Who sits otherwise: "Socialchef: A → ingen"; empty when nobody does."""
    return ", ".join(_sittings(one, names, language))


def _sitter(sitting: Sitting, names: Names, language: Language) -> str:
    if sitting.person is None:
        return _NOBODY[language]
    name = names.persons.get(sitting.person, sitting.person)
    return _DEPUTY.format(language, name=name) if sitting.role == "deputy" else name
