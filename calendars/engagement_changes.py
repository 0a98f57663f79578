"""Series of which occurrences were moved or cancelled one by one, or from one on."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import recurring_ical_events as recurring
from icalendar import Calendar, Event
from icalendar.prop import vDDDLists, vDDDTypes, vInt

from calendars.engagement_dates import Moment, by_clock_of
from calendars.engagement_events import Engagement, Occurrence


def changed(
    core: Engagement | None,
    starts: Sequence[Moment],
    changes: Sequence[Engagement],
    first: datetime,
    last: datetime,
) -> Iterator[Occurrence]:
    """What happens, between two moments, of a series that starts at `starts` and has `changes`.

    The rules have been expanded already; recurring_ical_events decides which occurrences stand. Without a
    core (a program may export a changed occurrence alone) only the changes happen.
    """
    calendar = Calendar()
    if core is not None:
        calendar.add_component(_series(core, starts))
    for change in changes:
        calendar.add_component(_change(change, core))
    events = recurring.ComponentsWithName("VEVENT", occurrence=_Plain)
    for start, end, takes_time in recurring.CalendarQuery(calendar, components=[events]).between(first, last):
        yield Occurrence(start, end, takes_time)


class _Plain(recurring.Occurrence):  # type: ignore[misc]
    """An occurrence as its times only: the library's own copies a whole event for each."""

    def as_component(self, keep_recurrence_attributes: bool) -> tuple[Moment, Moment, bool]:
        event: dict[str, Any] = self._adapter._component
        return self.start, self.end, event["X-TAKES-TIME"] == "1"


def _series(core: Engagement, starts: Sequence[Moment]) -> Event:
    event = _event(core)
    dates = [*starts, *core.more]
    if dates:
        event["RDATE"] = vDDDLists(dates)
    if core.less:
        event["EXDATE"] = vDDDLists(core.less)
    return event


def _change(change: Engagement, core: Engagement | None) -> Event:
    """An engagement that stands in for an occurrence; its own rules, if any, would be a second series."""
    event = _event(change)
    replaces = change.start if change.replaces is None else change.replaces
    if core is not None and isinstance(core.start, datetime) and not isinstance(replaces, datetime):
        replaces = datetime.combine(replaces, core.start.timetz())  # some programs write only the day
    event["RECURRENCE-ID"] = vDDDTypes(replaces, {"RANGE": "THISANDFUTURE"} if change.and_later else {})
    return event


def _event(engagement: Engagement) -> Event:
    event = Event()
    event["UID"] = "series"
    event["SEQUENCE"] = vInt(engagement.sequence)
    event["DTSTART"] = vDDDTypes(engagement.start)
    event["DTEND"] = vDDDTypes(by_clock_of(engagement.start, engagement.end))
    event["X-TAKES-TIME"] = "1" if engagement.takes_time else "0"
    return event
