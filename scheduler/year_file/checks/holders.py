"""Every seat has a holder on every day on which it may be needed."""

from collections.abc import Iterable
from datetime import date, timedelta

from calendars.language import Language, Text, join_words, say_day
from calendars.meetings import Meeting
from calendars.people import Post
from scheduler.year_file.expand.context import Context
from scheduler.year_file.ledger import LineSpot, Spot
from scheduler.year_file.lists.people import FILE, PersonRow

_ONE = timedelta(1)
_SHOWN = 3
_FROM_TO = Text(da="fra {first} til {last}", en="from {first} to {last}")
_MORE = Text(da="{count:# periode|# perioder} mere", en="{count:# more span|# more spans}")


def check_holders(context: Context, people: Iterable[PersonRow]) -> None:
    """Notes each post that somebody must sit for on days when nobody holds it: one fault a post."""
    lines: dict[str, int] = {}
    half_read: set[str] = set()
    for row in people:
        lines[row.post] = row.line
        if not row.whole:
            half_read.add(row.post)
    needed: dict[str, dict[str, set[date]]] = {}
    vacant: dict[tuple[str, date, date], frozenset[date]] = {}
    for meeting in context.meetings.values():
        if meeting.given is not None:
            continue
        for first, last in _spans_of(context, meeting):
            for seat in meeting.seats:
                key = (seat.post, first, last)
                if key not in vacant:
                    vacant[key] = frozenset(_vacant(context.posts[seat.post], first, last))
                if vacant[key] and seat.post not in half_read:
                    needed.setdefault(seat.post, {}).setdefault(meeting.series, set()).update(vacant[key])
    for post, by_series in sorted(needed.items()):
        _note(context, post, by_series, LineSpot(FILE, lines.get(post), post))
    if not half_read:
        _check_caseworkers(context)


def _spans_of(context: Context, meeting: Meeting) -> list[tuple[date, date]]:
    """The spans of the meeting's window within the horizon, while its body is seated."""
    horizon = context.horizon
    begins, ends = context.series[meeting.series].seated or (horizon.first, horizon.last)
    cut = [
        (max(first, horizon.first, begins), min(last, horizon.last, ends))
        for first, last in meeting.window.ranges
    ]
    return [(first, last) for first, last in cut if first <= last]


def _vacant(post: Post, first: date, last: date) -> Iterable[date]:
    day = first
    for holding in post.holdings:
        while day < holding.first and day <= last:
            yield day
            day += _ONE
        day = max(day, holding.last + _ONE) if holding.last < last else last + _ONE
        if day > last:
            return
    while day <= last:
        yield day
        day += _ONE


def _note(context: Context, post: str, by_series: dict[str, set[date]], spot: Spot) -> None:
    names = [context.series[series].name for series in by_series]
    days = sorted(set().union(*by_series.values()))
    found = Text(da=f"ingen indehaver {_spans(days, 'da')}", en=f"no holder {_spans(days, 'en')}")
    allowed = Text(
        da=f"en indehaver på alle dage, hvor der kan være møde i {join_words(names)}",
        en=f"a holder on every day on which there may be a meeting of {join_words(names, 'en')}",
    )
    context.ledger.fault(spot, "no-holder", found, allowed)


def _spans(days: list[date], language: Language) -> str:
    spans: list[list[date]] = []
    for day in days:
        if spans and day - spans[-1][-1] == _ONE:
            spans[-1][-1:] = [spans[-1][-1], day] if len(spans[-1]) == 1 else [day]
        else:
            spans.append([day])
    words = [_say_span(span[0], span[-1], language) for span in spans[:_SHOWN]]
    more = len(spans) - _SHOWN
    if more > 0:
        words.append(_MORE.format(language, count=more))
    return join_words(words, language)


def _say_span(first: date, last: date, language: Language) -> str:
    days = [say_day(day, language, weekday=False) for day in (first, last)]
    return _FROM_TO.format(language, first=days[0], last=days[1]) if first < last else days[0]


def _check_caseworkers(context: Context) -> None:
    """Some caseworker must hold a post on some day of each dialogue's window."""
    somebody = Text(da="en sagsbehandlerpost med indehaver", en="a caseworker's post with a holder")
    for meeting in context.meetings.values():
        if not meeting.caseworkers:
            continue
        spans = _spans_of(context, meeting)
        holdings = [holding for post in meeting.caseworkers for holding in context.posts[post].holdings]
        if not any(h.first <= last and first <= h.last for first, last in spans for h in holdings):
            found = ", ".join(meeting.caseworkers)
            context.ledger.fault(context.spots[meeting.id], "no-caseworker", found, somebody)
