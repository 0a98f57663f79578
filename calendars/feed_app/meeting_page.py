"""The page of one public meeting: which body, when, where, and what is said of it."""

from starlette.responses import Response

from calendars.change_note import say_moment
from calendars.event import is_all_day
from calendars.feed_app.page_rows import rows
from calendars.feed_app.page_words import UPDATED, WHOLE_DAY
from calendars.feed_app.pages import page
from calendars.feed_reading import ReadEvent, ReadFeed
from calendars.language import LANGUAGES, Language
from calendars.meeting_url import page_name


def find_meeting(found: ReadFeed, name: str) -> ReadEvent | None:
    """The meeting of that page among those of a public feed; None for all that the public is not shown."""
    meetings = (event for event in found.events if not is_all_day(event.start))
    return next((event for event in meetings if page_name(event.uid) == name), None)


def meeting_page(found: ReadFeed, meeting: ReadEvent, language: Language, calendar: str) -> Response:
    """The page of a meeting; `calendar` is the address of the page of all of them."""
    (row,) = rows([meeting], language, WHOLE_DAY[language], public=True)
    return page(
        "meeting",
        language,
        title=f"{row.title}, {row.day}",
        row=row,
        calendar=calendar,
        name=found.name,
        updated=UPDATED.format(language, when=say_moment(meeting.changed, language)),
        contact=found.contact,
        other=next(one for one in LANGUAGES if one != language),
    )
