"""A body meets only while it is seated."""

from calendars.language import Text, say_day
from scheduler.year_file.expand.context import Context


def check_seated(context: Context) -> None:
    """Notes meetings whose whole window lies outside their body's time."""
    for meeting in context.meetings.values():
        seated = context.series[meeting.series].seated
        if seated is None or meeting.given is not None:
            continue
        if meeting.window.last < seated[0] or meeting.window.first > seated[1]:
            first, last = seated
            found = Text(da=meeting.window.say("da"), en=meeting.window.say("en"))
            allowed = Text(
                da=f"et vindue, mens organet er nedsat: {say_day(first)} til {say_day(last)}",
                en=f"a window while the body is seated: {say_day(first, 'en')} to {say_day(last, 'en')}",
            )
            context.ledger.fault(context.spots[meeting.id], "outside-seated", found, allowed)
