"""The rules that bodies imply: counts, spacing, reports to the parent, turns of a shared chair, pins."""

from collections.abc import Iterator
from datetime import date, timedelta

from calendars.language import Text
from calendars.window import Window
from constraints.chair_turns import ChairTurns
from constraints.keep import Keep
from constraints.reports_to import ReportsTo
from constraints.rule import ATTENDANCE, Rule
from constraints.series_count import SeriesCount
from constraints.spacing import Spacing
from scheduler.year_file.expand.bodies import body_name
from scheduler.year_file.expand.context import Context
from scheduler.year_file.tables.body import BodyTable, PerQuarter

_HAS = Text(
    da="{demand}, men {name} har {found:ingen møder|# møde|# møder} i perioden",
    en="{demand}, but {name} has {found:no meetings|# meeting|# meetings} in the period",
)
_MORE = Text(da="flere møder under meetings", en="more meetings under meetings")


def body_rules(context: Context) -> Iterator[Rule]:
    """The rules of every planned body, in the order of the file."""
    for number, body in enumerate(context.document.body):
        if body.meetings:
            yield from _counts(context, number, body)
            yield from _quarters(context, number, body)
            if body.spacing.least is not None or body.spacing.most is not None:
                most, least = body.spacing.most, body.spacing.least or 0
                yield Spacing(id=f"{body.id}-afstand", meetings=body.id, least=least, most=most)
            if body.parent in context.series:
                least, most, name = body.reports.least, body.reports.most, f"{body.id}-refererer"
                yield ReportsTo(id=name, meeting=body.id, to=str(body.parent), least=least, most=most)
            yield from _pins(context, number, body)
    yield from _turns(context)


def _counts(context: Context, number: int, body: BodyTable) -> Iterator[Rule]:
    least, most = body.per_year.least, body.per_year.most
    if least is None and most is None:
        return
    first, last = date(context.document.year, 1, 1), date(context.document.year, 12, 31)
    reach = [meeting for meeting in context.of(body.id) if _touches(meeting.window, first, last)]
    sure = sum(1 for m in reach if not m.optional and first <= m.window.first and m.window.last <= last)
    spot = context.ledger.spot("body", number, "per_year")
    whole = _is_whole(context, body)
    if whole and least is not None and len(reach) < least:
        context.ledger.fault(spot, "too-few-meetings", _has(body, len(reach), f"least = {least}"), _MORE)
    if whole and most is not None and sure > most:
        fewer = Text(
            da='færre møder, eller nogle skrevet "ca."', en='fewer meetings, or some of them written "ca."'
        )
        context.ledger.fault(spot, "too-many-meetings", _has(body, sure, f"most = {most}"), fewer)
    yield SeriesCount(
        id=f"{body.id}-aar", meetings=body.id, first=first, last=last, least=least or 0, most=most
    )


def _is_whole(context: Context, body: BodyTable) -> bool:
    """True when nothing of the body was lost to other faults, so that its meetings can be counted."""
    return body.id not in context.damaged and len(context.of(body.id)) == len(body.meetings)


def _quarters(context: Context, number: int, body: BodyTable) -> Iterator[Rule]:
    seen: set[int] = set()
    for place, quarter in enumerate(body.per_quarter):
        spot = context.ledger.spot("body", number, "per_quarter", place)
        if quarter.quarter in seen:
            once = Text(da="hvert kvartal én gang", en="each quarter once")
            context.ledger.fault(spot, "duplicate-quarter", str(quarter.quarter), once)
            continue
        seen.add(quarter.quarter)
        first, last = quarter_days(context.document.year, quarter.quarter)
        reach = sum(_touches(meeting.window, first, last) for meeting in context.of(body.id))
        if _is_whole(context, body) and quarter.least is not None and reach < quarter.least:
            found = _has(body, reach, f"least = {quarter.least}")
            context.ledger.fault(spot, "too-few-meetings", found, _MORE)
        yield from _quarter_rules(body, quarter, first, last)


def _quarter_rules(body: BodyTable, quarter: PerQuarter, first: date, last: date) -> Iterator[Rule]:
    name, least = f"{body.id}-kvartal-{quarter.quarter}", quarter.least or 0
    if least or quarter.most is not None:
        yield SeriesCount(id=name, meetings=body.id, first=first, last=last, least=least, most=quarter.most)
    if quarter.wanted is not None and quarter.wanted > least:
        yield SeriesCount(
            id=f"{name}-gerne",
            meetings=body.id,
            first=first,
            last=last,
            least=quarter.wanted,
            tier=ATTENDANCE,
            weight=max(1, body.drop_price),
        )


def quarter_days(year: int, quarter: int) -> tuple[date, date]:
    """The first and the last day of a quarter.

    >>> quarter_days(2027, 4)
    (datetime.date(2027, 10, 1), datetime.date(2027, 12, 31))
    """
    following = date(year + 1, 1, 1) if quarter == 4 else date(year, quarter * 3 + 1, 1)
    return date(year, quarter * 3 - 2, 1), following - timedelta(1)


def _has(body: BodyTable, found: int, demand: str) -> Text:
    return _HAS.filled(demand=demand, name=body_name(body), found=found)


def _touches(window: Window, first: date, last: date) -> bool:
    return window.first <= last and first <= window.last


def _pins(context: Context, number: int, body: BodyTable) -> Iterator[Rule]:
    for place, written in enumerate(body.meetings):
        spot = context.ledger.spot("body", number, "meetings", place)
        meeting = next((m for m in context.of(body.id) if context.spots[m.id] == spot), None)
        if written.pin is None or meeting is None or meeting.id in context.adjustments.released:
            continue
        pin, step = written.pin, context.document.calendar.start_every
        found = f"{pin.day.isoformat()} {pin.minute // 60:02d}:{pin.minute % 60:02d}"
        spot = context.ledger.spot("body", number, "meetings", place, "pin")
        if pin.day not in context.horizon or pin.day not in meeting.window:
            allowed = Text(
                da=f"en dag i mødets vindue: {meeting.window.say('da')}",
                en=f"a day in the meeting's window: {meeting.window.say('en')}",
            )
            context.ledger.fault(spot, "pin-outside-window", found, allowed)
        elif pin.minute % step:
            steps = Text(
                da=f"et klokkeslæt i trin på {step} minutter", en=f"a time in steps of {step} minutes"
            )
            context.ledger.fault(spot, "hours-off-grid", found, steps)
        else:
            yield Keep(id=f"{meeting.id}-fast", meeting=meeting.id, day=pin.day, minute=pin.minute)


def _turns(context: Context) -> Iterator[Rule]:
    """Bodies that share the same chairs take turns together, unless a rule of the file says how."""
    written = {
        name
        for rule in context.document.rule
        if rule.type == "chair_turns"
        for name in _names(rule.own.get("meetings"))
    }
    shared: dict[frozenset[str], list[BodyTable]] = {}
    for body in context.document.body:
        if len(body.chair) > 1 and body.meetings and body.id not in written:
            shared.setdefault(frozenset(body.chair), []).append(body)
    for bodies in shared.values():
        names = tuple(body.id for body in bodies)
        for body in bodies:
            context.ledger.assume(
                "Delt formandskab skifter helst fra møde til møde: {names}.",
                "A shared chair preferably alternates from meeting to meeting: {names}.",
                "bodies",
                body_name(body),
            )
        yield ChairTurns(id=f"{names[0]}-formandskab", meetings=names)


def _names(value: object) -> list[str]:
    return [name for name in value if isinstance(name, str)] if isinstance(value, list | tuple) else []
