"""What a plan comes to, in a few sentences."""

from collections.abc import Iterator

from calendars.language import Language, Text, join_words, say_day
from calendars.meetings import Meeting
from calendars.programme import Programme
from calendars.spans import say_span

_HELD = Text(da="{count:# møde: |# møder i perioden }{span}.", en="{count:# meeting: |# meetings in }{span}.")
_NOTHING = Text(da="Planen har ingen møder.", en="The plan has no meetings.")
_DROPPED = Text(
    da="»Ca.«-møder, der ikke holdes: {meetings}.", en='"Ca." meetings that are not held: {meetings}.'
)
_NONE_DROPPED = Text(da="Alle »ca.«-møder holdes.", en='All "ca." meetings are held.')
_CARRIED = Text(da="Fortsætter næste år: »{item}« i {bodies}.", en='Goes on next year: "{item}" in {bodies}.')
_PUBLISHED = Text(da="Offentliggøres: »{item}« {day}.", en='Made public: "{item}" on {day}.')


def summary(programme: Programme, language: Language) -> Iterator[str]:
    """How many meetings, which are not held, what is made public and what goes on next year."""
    ours = [meeting for meeting in programme.held if meeting.given is None]
    if ours:
        span = say_span((programme.day(ours[0].id), programme.day(ours[-1].id)), language)
        yield _HELD.format(language, count=len(ours), span=span)
    else:
        yield _NOTHING[language]
    if programme.dropped:
        names = join_words([_name(programme, meeting) for meeting in programme.dropped], language)
        yield _DROPPED.format(language, meetings=names)
    elif any(meeting.optional for meeting in programme.meetings.values()):
        yield _NONE_DROPPED[language]
    for published in programme.publication_days:
        yield _PUBLISHED.format(language, item=published.item, day=say_day(published.day, language))
    yield from _carried(programme, language)


def _carried(programme: Programme, language: Language) -> Iterator[str]:
    """What the year does not finish."""
    items = {route.id: route.item for route in programme.routes}
    for route, steps in programme.plan.routes:
        left = [programme.step_names.get(one.body, one.body) for one in steps if one.meeting is None]
        if left and route in items:
            yield _CARRIED.format(language, item=items[route], bodies=join_words(left, language))


def _name(programme: Programme, meeting: Meeting) -> str:
    return f"{programme.series_names[meeting.series]} ({meeting.window.words})"
