"""Whom or what `--who` means."""

from datetime import date

from calendars.days import IsoWeek
from calendars.language import Language, Text
from calendars.programme import Programme
from calendars.window import WindowFault, parse_window
from scheduler.views.rows import By
from scheduler.year_file.faults import nearest

_UNKNOWN = Text(da='"{who}" findes ikke blandt {kind}.{hint}', en='"{who}" is not among the {kind}.{hint}')
_HINT = Text(da=' Mente du "{hint}"?', en=' Did you mean "{hint}"?')
_KINDS: dict[By, Text] = {
    "person": Text(da="personer og poster", en="people and posts"),
    "body": Text(da="organer, kampagner og områder", en="bodies, campaigns and areas"),
    "organisation": Text(da="boligorganisationer", en="housing organisations"),
    "week": Text(da='uger; skriv fx "37" eller "uge 37, 2027"', en='weeks; write "37" or "uge 37, 2027"'),
    "quarter": Text(
        da="personer, organer og boligorganisationer", en="people, bodies and housing organisations"
    ),
}
NAMED: tuple[By, ...] = ("body", "organisation", "person")
"""The orders in which an id can be asked for; without an order the first that knows the id is meant."""


class UnknownWho(Exception):
    """`--who` names nobody and nothing; the sentence says so."""


def find_who(programme: Programme, by: By | None, who: str, language: Language) -> tuple[By, tuple[str, ...]]:
    """The order and the ids that `who` means: an id, a post, or a name in any case.

    A post that changes hands in the year means each of its holders, in order of time.
    """
    kinds = NAMED if by is None else (by,)
    for kind in kinds:
        found = _names(programme, kind).get(who.casefold())
        if found:
            return kind, tuple(found)
    known = [name for kind in kinds for name in _names(programme, kind)]
    raise UnknownWho(_unknown(who, by or "quarter", nearest(who, known), language))


def names_week(who: str) -> bool:
    """True for words that can only mean a week: "36", "uge 36", "uge 1, 2028"."""
    return who.strip().isdecimal() or who.strip().casefold().startswith("uge ")


def find_week(programme: Programme, who: str, language: Language) -> IsoWeek:
    """The ISO week that "37", "uge 37" or "uge 1, 2028" means."""
    words = f"uge {who}" if who.strip().isdecimal() else who
    try:
        window = parse_window(words, programme.year)
    except WindowFault:
        raise UnknownWho(_unknown(who, "week", None, language)) from None
    week = _iso(window.first)
    if _iso(window.last) != week or window.first.weekday() or window.last.weekday() != 6:
        raise UnknownWho(_unknown(who, "week", None, language))
    return week


def _iso(day: date) -> IsoWeek:
    return IsoWeek(*day.isocalendar()[:2])


def _unknown(who: str, kind: By, hint: str | None, language: Language) -> str:
    said = _HINT.format(language, hint=hint) if hint else ""
    return _UNKNOWN.format(language, who=who, kind=_KINDS[kind][language], hint=said)


def _names(programme: Programme, kind: By) -> dict[str, list[str]]:
    """Everything that may be written, in lower case, and the ids it means."""
    found: dict[str, list[str]] = {}
    if kind == "body":
        pairs = [(name, one.id) for one in programme.series.values() for name in (one.id, one.name)]
    elif kind == "organisation":
        pairs = [(name, one.id) for one in programme.organisations.values() for name in (one.id, one.name)]
    else:
        pairs = [(name, one.id) for one in programme.persons.values() for name in (one.id, one.name)]
        first, last = programme.days.first, programme.days.last
        pairs += [
            (post.id, holding.person)
            for post in programme.posts.values()
            for holding in post.holdings
            if holding.first <= last and holding.last >= first
        ]
    for name, meant in pairs:
        ids = found.setdefault(name.casefold(), [])
        if meant not in ids:
            ids.append(meant)
    return found
