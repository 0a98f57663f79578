"""Bodies whose dates are given: their meetings stand fast and occupy their members."""

from datetime import date

from calendars.grid import Slot
from calendars.language import Language, Text, join_words, say_day
from calendars.meetings import Meeting
from calendars.window import Window
from scheduler.year_file.expand.bodies import body_name
from scheduler.year_file.expand.context import Context
from scheduler.year_file.names import twice

_SHOWN = 6
_MORE = Text(da="{count:# dag|# dage} mere", en="{count:# day|# days} more")


def expand_given(context: Context, number: int) -> None:
    """Takes in the given meetings of one body; dates outside the horizon are named and left out."""
    body = context.document.body[number]
    hours = context.read_hours(body.hours, context.ledger.spot("body", number, "hours"))
    minutes = body.minutes or hours.closes - hours.opens
    outside = [day for day in body.dates if day not in context.horizon]
    if outside:
        context.ledger.assume(
            f"{body_name(body)}: {_days(outside, 'da')} ligger uden for perioden og er ikke med.",
            f"{body_name(body)}: {_days(outside, 'en')} lie outside the horizon and are left out.",
            "bodies",
        )
    for place, day in enumerate(body.dates):
        spot = context.ledger.spot("body", number, "dates", place)
        if day in body.dates[:place]:
            twice(context.ledger, spot, day.isoformat())
        elif day in context.horizon:
            meeting = Meeting(
                id=f"{body.id}-{day.isoformat()}",
                title=body_name(body),
                series=body.id,
                kind="given",
                minutes=minutes,
                window=Window(day.isoformat(), ((day, day),)),
                hours=(hours.opens, hours.closes),
                seats=context.seats.of_body(body.id),
                given=Slot(day, hours.opens),
            )
            context.add_meeting(meeting, spot)


def _days(days: list[date], language: Language) -> str:
    words = [say_day(day, language, weekday=False) for day in days[:_SHOWN]]
    more = len(days) - _SHOWN
    return join_words([*words, _MORE.format(language, count=more)] if more > 0 else words, language)
