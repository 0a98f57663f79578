"""A conflict in a few sentences, as a secretariat would say it."""

from collections.abc import Iterator
from datetime import date

from calendars.language import Language, Text, join_words, say_time
from calendars.meetings import Meeting
from calendars.spans import say_span
from calendars.window_vocabulary import PART_WORDS, WORD
from constraints.route import Route
from constraints.rule import Rule
from constraints.wording import meeting_name, person_name, series_name
from constraints.year import Year
from scheduler.conflict.alone import say_alone
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand

_ONE = Text(da="{meeting} kan ikke holdes.", en="{meeting} cannot be held.")
_BOTH = Text(da="{meetings} kan ikke begge holdes.", en="{meetings} cannot both be held.")
_ALL = Text(da="{meetings} kan ikke alle holdes.", en="{meetings} cannot all be held.")
_TOGETHER = Text(
    da="Disse krav kan ikke opfyldes på én gang.", en="These demands cannot be met at the same time."
)
_HELD = Text(da="{meeting} skal holdes", en="{meeting} is to be held")
_CA = Text(da="{meeting} er med i året som »ca.«", en='{meeting} is in the year as "ca."')
_WINDOW = Text(da="{meeting} ligger {window}", en="{meeting}: {window}")
_WINDOWS = Text(
    da="Møderne i {body} ligger i hver sit vindue: {windows}",
    en="The meetings of {body} each lie in their window: {windows}",
)
_FEW = 2
_HOURS = Text(da="Møderne holdes kl. {opens}-{closes}", en="Meetings are held {opens}-{closes}")
_CLOSED = Text(da="{days} er lukket ({name})", en="{days} {count:is|are} closed ({name})")
_SEATED = Text(da="{body} er kun nedsat {days}", en="{body} exists only {days}")
_BUSY = Text(
    da="{people} er optaget på tider, der ellers var mulige",
    en="{people} {count:is|are} engaged at times that would otherwise do",
)
_DOUBLE = Text(da="{people} kan kun være ét sted ad gangen", en="{people} can only be in one place at a time")
_ROOMS = Text(
    da="{place} har {count:intet lokale på listen|ét lokale, og det rummer ét møde ad gangen"
    "|# lokaler, og de rummer hver ét møde ad gangen}",
    en="{place} has {count:no room on the list|one room, which holds one meeting at a time"
    "|# rooms, which hold one meeting each at a time}",
)
_ROUTE = Text(
    da="»{item}« skal behandles i {bodies}, i den rækkefølge og med mindst {least:# hverdag|# hverdage} "
    "imellem{ends}",
    en='"{item}" is to be dealt with in {bodies}, in that order, at least {least:# hverdag|# hverdage} '
    "apart{ends}",
)
_READY = Text(da=", tidligst {day}", en=", on {day} at the earliest")
_DONE = Text(da=", senest {day}", en=", by {day}")
_ALONE = frozenset(
    {"held", "window", "seated", "closed", "hours", "keep", "busy", "required", "speaker", "quorum"}
    | {"chair", "caseworker", "rooms"}
)


def say_conflict(year: Year, conflict: Conflict, language: Language) -> str:
    """The conflict in one paragraph; it names no engagement and no reason for an absence."""
    kinds = {demand.kind for demand in conflict.demands}
    if len(conflict.meetings) == 1 and kinds <= _ALONE:
        return say_alone(year, conflict, language)
    return " ".join([_head(year, conflict, language), *map(_sentence, _said(year, conflict, language))])


def _head(year: Year, conflict: Conflict, language: Language) -> str:
    names = [meeting_name(meeting, year) for meeting in _in_order(year, conflict)]
    if not names:
        return _TOGETHER[language]
    if len(names) == 1:
        return _ONE.format(language, meeting=names[0])
    return (_BOTH if len(names) == 2 else _ALL).format(language, meetings=join_words(names, language))


def _in_order(year: Year, conflict: Conflict) -> list[str]:
    return sorted(conflict.meetings, key=lambda meeting: (year.by_id[meeting].window.first, meeting))


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def _said(year: Year, conflict: Conflict, language: Language) -> Iterator[str]:
    """The demands, those that are alike together: rules, days and hours, then people and rooms."""
    by_kind: dict[str, list[Demand]] = {}
    for demand in sorted(conflict.demands):
        by_kind.setdefault(demand.kind, []).append(demand)
    for kind, demands in by_kind.items():
        if kind not in _TOLD:
            for demand in demands:
                yield say_demand(year, demand, language)
    for kind, tell in _TOLD.items():
        if kind in by_kind:
            yield from tell(year, by_kind[kind], language)


def say_demand(year: Year, demand: Demand, language: Language) -> str:
    """One demand by itself, with the user's reason where there is one."""
    if demand.kind == "held":
        return _say_held(year, demand.subject[0], language)
    if demand.kind in _TOLD:
        return next(iter(_TOLD[demand.kind](year, [demand], language)))
    rule = _rule(year, demand)
    if isinstance(rule, Route):
        return _say_route(year, rule, language)
    return rule.say_demand(demand.key or (_FIRST[demand.kind], *demand.subject), year, language)


_FIRST = {
    "required": "empty",
    "speaker": "speaker",
    "quorum": "quorum",
    "chair": "none",
    "caseworker": "none",
    "keep": "moved",
}
"""The first part of the key, of demands that are not kept with theirs."""
_TYPES = {"required": "seats", "speaker": "representation"}


def _rule(year: Year, demand: Demand) -> Rule:
    kind = _TYPES.get(demand.kind, demand.kind)
    rules = [rule for rule in year.rules if getattr(rule, "type", "") == kind]
    named = [rule for rule in rules if rule.name == demand.subject[0]]
    return (named or rules)[0]


def _say_route(year: Year, rule: Route, language: Language) -> str:
    ends = _READY.format(language, day=_day(rule.ready, language)) if rule.ready else ""
    ends += _DONE.format(language, day=_day(rule.done_by, language)) if rule.done_by else ""
    bodies = join_words([series_name(body, year) for body in rule.through], language)
    said = _ROUTE.format(language, item=rule.item, bodies=bodies, least=rule.gap.least, ends=ends)
    return f"{said} ({rule.because})" if rule.because else said


def _day(day: date | str | None, language: Language) -> str:
    return say_span((day, day), language) if isinstance(day, date) else str(day)


def _windows(year: Year, demands: list[Demand], language: Language) -> Iterator[str]:
    """Meetings with the same window together; many of one body in one sentence."""
    meetings = [year.by_id[demand.subject[0]] for demand in demands]
    by_series: dict[str, list[Meeting]] = {}
    for meeting in sorted(meetings, key=lambda one: (one.window.first, one.id)):
        by_series.setdefault(meeting.series, []).append(meeting)
    for series, here in by_series.items():
        by_window: dict[str, list[str]] = {}
        for meeting in here:
            by_window.setdefault(meeting.window.say(language), []).append(meeting.title)
        if len(by_window) > _FEW:
            windows = join_words(list(by_window), language)
            yield _WINDOWS.format(language, body=series_name(series, year), windows=windows)
            continue
        for window, titles in by_window.items():
            when = f"i {window}" if language == "da" and _takes_i(window) else window
            yield _WINDOW.format(language, meeting=join_words(titles, language), window=when)


def _takes_i(window: str) -> bool:
    """True of months, weeks, quarters and the like: something lies "i maj", but "primo maj" and "3. maj".

    >>> [_takes_i(words) for words in ("maj", "2. kvartal", "uge 10", "ultimo maj", "3.-14. maj")]
    [True, True, True, False, False]
    """
    word = next(iter(WORD.findall(window)), "").casefold()
    dated = window[:1].isdigit() and word not in ("kvartal", "halvår")
    return bool(word) and not dated and word not in PART_WORDS


def _hours(year: Year, demands: list[Demand], language: Language) -> Iterator[str]:
    for opens, closes in sorted({year.by_id[demand.subject[0]].hours for demand in demands}):
        yield _HOURS.format(language, opens=say_time(opens, language), closes=say_time(closes, language))


def _closed(year: Year, demands: list[Demand], language: Language) -> Iterator[str]:
    for demand in demands:
        name, first = demand.subject
        use = next(use for use in year.days.uses if (use.name, use.first.isoformat()) == (name, first))
        days, count = say_span((use.first, use.last), language), (use.last - use.first).days + 1
        yield _CLOSED.format(language, days=days, name=name, count=count)


def _seated(year: Year, demands: list[Demand], language: Language) -> Iterator[str]:
    for demand in demands:
        days = year.series[demand.subject[0]].seated
        assert days is not None
        body = series_name(demand.subject[0], year)
        yield _SEATED.format(language, body=body, days=say_span(days, language))


def _people(text: Text, year: Year, demands: list[Demand], language: Language) -> str:
    names = [person_name(demand.subject[0], year) for demand in demands]
    return text.format(language, people=join_words(names, language), count=len(names))


def _busy(year: Year, demands: list[Demand], language: Language) -> Iterator[str]:
    yield _people(_BUSY, year, demands, language)


def _double(year: Year, demands: list[Demand], language: Language) -> Iterator[str]:
    yield _people(_DOUBLE, year, demands, language)


def _rooms(year: Year, demands: list[Demand], language: Language) -> Iterator[str]:
    for demand in demands:
        place = demand.subject[0]
        count = sum(room.place == place for room in year.rooms.values())
        name = year.places[place].name if place in year.places else place
        yield _ROOMS.format(language, place=name, count=count)


def _nothing(year: Year, demands: list[Demand], language: Language) -> Iterator[str]:
    """That the meetings are held is what the first sentence is about."""
    yield from ()


def _say_held(year: Year, meeting: str, language: Language) -> str:
    text = _CA if year.by_id[meeting].optional else _HELD
    return text.format(language, meeting=year.by_id[meeting].title)


_TOLD = {
    "held": _nothing,
    "window": _windows,
    "closed": _closed,
    "seated": _seated,
    "hours": _hours,
    "busy": _busy,
    "no_double_booking": _double,
    "rooms": _rooms,
}
"""Kinds told together, in this order; those not here are told one by one, in their rule's words."""
