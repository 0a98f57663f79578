"""The agenda of each meeting: what the year file writes there, and the routes that pass it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from calendars.days import Days
from calendars.language import Language, Text
from calendars.meetings import Meeting, Visibility
from calendars.plan import Plan, RouteStep

_ONE = timedelta(1)
_ONWARD = Text(da="{item} (derefter {body})", en="{item} (then {body})")
_NEXT_YEAR = Text(da="{item} (fortsætter næste år i {body})", en="{item} (goes on next year in {body})")
_PUBLISHED = Text(da="{item} (afsluttes her og offentliggøres)", en="{item} (ends here and is made public)")
_LAST = Text(da="{item} (afsluttes her)", en="{item} (ends here)")


@dataclass(frozen=True, slots=True)
class RouteItem:
    """An item that passes several bodies in order; `publish` when it is made public at its end.

    `visibility` is that of the item on the agendas it passes: "public" items are on the public feed too.
    """

    id: str
    item: str
    publish: bool = False
    visibility: Visibility = "participants"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of one meeting's agenda.

    Of a route: `onward` is the body that deals with it next, `carried` says that this is beyond the horizon,
    `last` that nobody does and `published` that it is then made public.
    """

    text: str
    public: bool = False
    route: str | None = None
    onward: str | None = None
    carried: bool = False
    last: bool = False
    published: bool = False

    def say(self, names: Mapping[str, str], language: Language = "da") -> str:
        """The item and where it goes from here; `names` gives what is passed its name.

        >>> AgendaItem("Evaluering", onward="sf").say({"sf": "Samarbejdsforum"})
        'Evaluering (derefter Samarbejdsforum)'
        """
        if self.onward is not None:
            text = _NEXT_YEAR if self.carried else _ONWARD
            return text.format(language, item=self.text, body=names.get(self.onward, self.onward))
        if self.published:
            return _PUBLISHED.format(language, item=self.text)
        return _LAST.format(language, item=self.text) if self.last else self.text


@dataclass(frozen=True, slots=True)
class PublicationDay:
    """The day on which a route's item is made public, after the body where it ended."""

    route: str
    item: str
    day: date
    body: str
    meeting: str


def agendas(
    meetings: Iterable[Meeting], plan: Plan, routes: Iterable[RouteItem]
) -> dict[str, tuple[AgendaItem, ...]]:
    """The agenda of every meeting that has one: first the routes, as the year file orders them."""
    found: dict[str, list[AgendaItem]] = {}
    steps = dict(plan.routes)
    for route in routes:
        passed = steps.get(route.id, ())
        for at, step in enumerate(passed):
            if step.meeting is not None:
                found.setdefault(step.meeting, []).append(_of_route(route, passed, at))
    for meeting in meetings:
        if meeting.items:
            found.setdefault(meeting.id, []).extend(AgendaItem(text) for text in meeting.items)
    return {meeting: tuple(items) for meeting, items in found.items()}


def _of_route(route: RouteItem, steps: tuple[RouteStep, ...], at: int) -> AgendaItem:
    onward = steps[at + 1] if at + 1 < len(steps) else None
    return AgendaItem(
        text=route.item,
        public=route.visibility == "public",
        route=route.id,
        onward=onward.body if onward else None,
        carried=onward is not None and onward.meeting is None,
        last=onward is None and len(steps) > 1,
        published=onward is None and route.publish,
    )


def publication_days(plan: Plan, routes: Iterable[RouteItem], days: Days) -> tuple[PublicationDay, ...]:
    """When each published route's item is made public: the first open day after its last meeting.

    A route whose last step lies beyond the horizon is made public in a later year. (Note, C.2: the
    evaluation and the political agreement are made public.)
    """
    found = []
    steps = dict(plan.routes)
    for route in routes:
        last = steps.get(route.id, ())[-1:]
        if not route.publish or not last or last[0].meeting not in plan.by_meeting:
            continue
        held = plan.by_meeting[last[0].meeting]
        day = open_day_after(held.slot.day, days)
        found.append(PublicationDay(route.id, route.item, day, last[0].body, held.meeting))
    return tuple(sorted(found, key=lambda one: (one.day, one.route)))


def open_day_after(day: date, days: Days) -> date:
    """The first open day after a day.

    >>> open_day_after(date(2027, 3, 24), Days("DK", date(2027, 1, 1), date(2027, 12, 31)))
    datetime.date(2027, 3, 30)
    """
    day += _ONE
    while not days.is_open(day):
        day += _ONE
    return day
