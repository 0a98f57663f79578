"""What anybody may see of a meeting has one fingerprint, one last day and one wording."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from calendars.change_note import say_moment
from calendars.visible import Visible

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MEETING = Visible(
    start=datetime(2027, 3, 30, 9, tzinfo=COPENHAGEN),
    end=datetime(2027, 3, 30, 11, tzinfo=COPENHAGEN),
    summary="Styregruppe",
    location="Rådhuset",
)
DEADLINE = Visible(start=date(2027, 12, 24), end=date(2027, 12, 25), summary="Frist for dagsorden")


def test_the_fingerprint_is_the_same_in_every_release() -> None:
    """Another way to compute it would tell every participant that every meeting changed."""
    assert MEETING.fingerprint() == "db9ede21688949fcb7480a28973283371855096806268e867863f4b3548525c6"


def test_texts_that_trade_places_are_another_content() -> None:
    swapped = replace(MEETING, summary="Rådhuset", location="Styregruppe")
    assert swapped.fingerprint() != MEETING.fingerprint()


def test_a_deadline_and_a_meeting_from_midnight_are_different() -> None:
    midnight = datetime(2027, 12, 24, tzinfo=COPENHAGEN)
    meeting = replace(DEADLINE, start=midnight, end=midnight + timedelta(days=1))
    assert meeting.fingerprint() != DEADLINE.fingerprint()


def test_what_is_told_is_what_calendars_show() -> None:
    pasted = replace(
        MEETING,
        summary="Styre\x07gruppe\n2",
        description="a\vb",
        reason="å\r\nb",
        personal=(("person:bif", "stedfortræder"),),
    )
    shown = pasted.as_shown()
    assert (shown.summary, shown.description, shown.reason) == ("Styregruppe 2", "a\nb", "å b")
    assert shown.personal == ()
    assert shown.fingerprint() == replace(pasted, personal=()).fingerprint()


@pytest.mark.parametrize(
    ("now", "over"),
    [
        (datetime(2027, 3, 30, 8, 59, tzinfo=UTC), False),
        (datetime(2027, 3, 30, 9, 0, tzinfo=UTC), True),
        (datetime(2027, 3, 30, 10, 59, tzinfo=COPENHAGEN), False),
    ],
)
def test_a_meeting_is_over_when_it_ends(now: datetime, over: bool) -> None:
    assert MEETING.is_over(now) is over


def test_a_whole_day_is_over_at_the_midnight_after_it() -> None:
    assert not DEADLINE.is_over(datetime(2027, 12, 24, 23, 59, tzinfo=COPENHAGEN))
    assert DEADLINE.is_over(datetime(2027, 12, 25, 0, 0, tzinfo=COPENHAGEN))
    assert DEADLINE.last_day() == date(2027, 12, 24)


def test_a_moment_is_put_as_people_say_it() -> None:
    assert say_moment(MEETING.start) == "tirsdag den 30. marts 2027 kl. 9.00"
    assert say_moment(MEETING.start, "en") == "Tuesday 30 March 2027 at 9:00"
    assert say_moment(DEADLINE.start) == "fredag den 24. december 2027"


def test_a_meeting_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="not after"):
        replace(MEETING, end=MEETING.start)
