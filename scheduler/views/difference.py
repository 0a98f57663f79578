"""The difference of two plans in words, and as data."""

from typing import Any

from calendars.difference import Difference, DifferenceKind
from calendars.grid import Slot
from calendars.language import Language, Text, join_words, say_start
from calendars.plan import Placement, Sitting
from constraints.year import Year

NAMES: dict[DifferenceKind, Text] = {
    "moved": Text(da="flyttet", en="moved"),
    "room": Text(da="nyt lokale", en="new room"),
    "people": Text(da="andre deltagere", en="other people"),
    "cancelled": Text(da="aflyst", en="cancelled"),
    "added": Text(da="nyt møde", en="new meeting"),
}
_COUNTS: dict[DifferenceKind, Text] = {
    "moved": Text(da="{n:# flyttet|# flyttede}", en="{n} moved"),
    "room": Text(da="{n:# nyt lokale|# nye lokaler}", en="{n:# new room|# new rooms}"),
    "people": Text(
        da="andre deltagere ved {n:# møde|# møder}", en="other people at {n:# meeting|# meetings}"
    ),
    "cancelled": Text(da="{n:# aflyst|# aflyste}", en="{n} cancelled"),
    "added": Text(da="{n:# nyt møde|# nye møder}", en="{n:# new meeting|# new meetings}"),
}
_MOVED = Text(da="{title}: fra {old} til {new}", en="{title}: from {old} to {new}")
_STAYS = Text(da="{title}, {old}", en="{title}, {old}")
_ROOM = Text(da="{new} i stedet for {old}", en="{new} instead of {old}")
_NO_ROOM = Text(da="intet lokale", en="no room")
_DEPUTY = Text(da="stedfortræder", en="deputy")
_SEAT = Text(da="{post}: {new} i stedet for {old}", en="{post}: {new} instead of {old}")
_COMES = Text(da="{post}: {new} kommer", en="{post}: {new} comes")
_STAYS_AWAY = Text(da="{post} kommer ikke", en="{post} does not come")
_NONE_IN_IT = Text(da="ingen {post}", en="no {post}")
_CHAIR = Text(da="forperson", en="chair")
_CASEWORKER = Text(da="sagsbehandler", en="caseworker")


def say_difference(one: Difference, year: Year, language: Language) -> str:
    """What differs, without its kind: "Borgmesterforum: fra tirsdag ... til onsdag ..."."""
    title = title_of(year, one.meeting)
    old, new = one.before, one.after
    shown = old or new
    assert shown is not None
    if old is None or new is None:
        return _STAYS.format(language, title=title, old=say_slot(shown.slot, language))
    head = _STAYS.format(language, title=title, old=say_slot(old.slot, language))
    if one.kind == "moved":
        moment = say_slot(new.slot, language)
        head = _MOVED.format(language, title=title, old=say_slot(old.slot, language), new=moment)
    details = [*_room(old, new, year, language), *_people(old, new, year, language)]
    return f"{head}; {'; '.join(details)}" if details else head


def title_of(year: Year, meeting: str) -> str:
    """What a meeting is called, also one that has been taken out of the year."""
    known = year.by_id.get(meeting)
    gone = next((one for one in year.cancelled if one.id == meeting), None)
    found = known or gone
    return found.title if found else meeting


def say_slot(slot: Slot, language: Language) -> str:
    """A start as people write it."""
    return say_start(slot.day, slot.minute, language)


def _room(old: Placement, new: Placement, year: Year, language: Language) -> list[str]:
    if old.room == new.room:
        return []
    names = [
        year.rooms[room].name if room and room in year.rooms else room or _NO_ROOM[language]
        for room in (new.room, old.room)
    ]
    return [_ROOM.format(language, new=names[0], old=names[1])]


def _people(old: Placement, new: Placement, year: Year, language: Language) -> list[str]:
    """Seat by seat who comes instead of whom."""
    said = []
    for what, before, after in (
        (_CHAIR[language], old.chair, new.chair),
        (_CASEWORKER[language], old.caseworker, new.caseworker),
    ):
        if before != after:
            none = _NONE_IN_IT.format(language, post=what)
            said.append(_instead(what, before, after, language) if after else none)
    seats = {one.post: one for one in old.sittings}
    for sitting in new.sittings:
        had = seats[sitting.post].person if sitting.post in seats else None
        if had != sitting.person:
            title = year.posts[sitting.post].title if sitting.post in year.posts else sitting.post
            said.append(_seat(title, had, sitting, language))
    return said


def _seat(title: str, had: str | None, sitting: Sitting, language: Language) -> str:
    if sitting.person is None:
        return _STAYS_AWAY.format(language, post=title)
    deputy = sitting.role == "deputy"
    return _instead(
        title, had, f"{sitting.person} ({_DEPUTY[language]})" if deputy else sitting.person, language
    )


def _instead(what: str, old: str | None, new: str, language: Language) -> str:
    """Who comes instead of whom; where nobody was to come, only who comes."""
    text = _SEAT if old else _COMES
    return text.format(language, post=what, new=new, old=old)


def say_counts(found: tuple[Difference, ...], language: Language) -> str:
    """How many of each kind: "1 flyttet, 2 nye lokaler og andre deltagere ved 3 møder"."""
    counts = [(text, sum(one.kind == kind for one in found)) for kind, text in _COUNTS.items()]
    return join_words([text.format(language, n=n) for text, n in counts if n], language)


def difference_as_data(one: Difference, year: Year) -> dict[str, Any]:
    """The difference for a program: where the meeting stood and where it stands."""
    return {
        "meeting": one.meeting,
        "title": title_of(year, one.meeting),
        "kind": one.kind,
        "before": placement_as_data(one.before),
        "after": placement_as_data(one.after),
    }


def placement_as_data(placement: Placement | None) -> dict[str, Any] | None:
    """A placement for a program; None where there is none."""
    if placement is None:
        return None
    hours, minutes = divmod(placement.slot.minute, 60)
    return {
        "start": f"{placement.slot.day.isoformat()}T{hours:02d}:{minutes:02d}",
        "room": placement.room,
        "chair": placement.chair,
        "caseworker": placement.caseworker,
        "people": {one.post: one.person for one in placement.sittings if one.person is not None},
    }
