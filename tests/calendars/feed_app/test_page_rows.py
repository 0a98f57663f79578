"""A page's rows say once what the page says itself, in whichever language the feed is."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from calendars.feed_app.page_rows import Row, rows
from calendars.feed_reading import ReadEvent
from calendars.language import LANGUAGES, Language

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MEETING = ReadEvent(
    "sf-1.2027@kbh.aarshjul",
    datetime(2027, 9, 14, 13, tzinfo=COPENHAGEN),
    datetime(2027, 9, 14, 15, 30, tzinfo=COPENHAGEN),
    "Samarbejdsforum",
    "Rådhuset",
    "",
    cancelled=False,
    changed=datetime(2026, 12, 1, 10, tzinfo=COPENHAGEN),
)


def row(event: ReadEvent, language: Language = "da", *, public: bool = False) -> Row:
    (found,) = rows([event], language, "hele dagen", public=public)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("summary", "said"),
    [("AFLYST: ", "Aflyst. Begrundelse: forfald"), ("CANCELLED: ", "Cancelled. Reason: forfald")],
)
def test_a_cancellation_is_said_by_the_page_and_its_reason_by_the_feed(
    language: Language, summary: str, said: str
) -> None:
    event = replace(
        MEETING, summary=f"{summary}Samarbejdsforum", description=f"{said}\n\nDagsorden:", cancelled=True
    )
    mine, public = (row(event, language, public=one) for one in (False, True))
    reason = said.partition(". ")[2]
    assert (mine.title, mine.note, mine.cancelled) == ("Samarbejdsforum", reason, True)
    assert public.note == f"{reason}\n\nDagsorden:"


def test_a_participants_row_has_the_last_change_and_no_more() -> None:
    for said in (
        "Flyttet fra a til b.",
        "Ændret. Begrundelse: x",
        "Changed. Reason: x",
        "Moved from a to b.",
    ):
        assert row(replace(MEETING, description=f"{said}\n\nForperson: A")).note == said
    assert row(replace(MEETING, description="Planlagt uden dig.\n\nDagsorden:")).note == ""


def test_only_meetings_of_the_public_calendar_have_a_page() -> None:
    assert row(MEETING, "en", public=True).link == "moede/sf-1?sprog=en"
    day = replace(MEETING, start=date(2027, 9, 15), end=date(2027, 9, 16))
    assert (row(MEETING).link, row(day, public=True).link, row(day).time) == ("", "", "hele dagen")
