"""Participants are told of every change once, in rising versions, and of nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from calendars.feed import Feed, render
from calendars.publication import Publication, Told, Visible, publish

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
UID = "styregruppe-1.2027@kbh.aarshjul"
JANUARY = datetime(2027, 1, 4, 8, tzinfo=UTC)
WEEK = timedelta(days=7)
SECOND = timedelta(seconds=1)


def at(month: int, day: int, hour: int = 9, **facts: Any) -> Visible:
    start = datetime(2027, month, day, hour, tzinfo=COPENHAGEN)
    return Visible(**{"start": start, "end": start + timedelta(hours=2), "summary": "Styregruppe", **facts})


MARCH = at(3, 30)
FIRST = publish(Publication(), {UID: MARCH}, JANUARY)


def then(wanted: Visible | None, now: datetime = JANUARY + WEEK, before: Publication = FIRST) -> Publication:
    return publish(before, {UID: wanted} if wanted else {}, now)


def bytes_of(publication: Publication) -> bytes:
    return render(Feed("x", tuple(told.event() for told in publication.events.values())))


def test_a_new_meeting_begins_at_sequence_0_at_the_time_of_publication() -> None:
    reasoned = replace(MARCH, reason="ekstraordinært", moved_from=datetime(2026, 1, 1, tzinfo=COPENHAGEN))
    told = publish(Publication(), {UID: reasoned}, JANUARY).events[UID]
    assert (told.sequence, told.changed, told.visible) == (0, JANUARY, MARCH)
    assert told.event().description == ""


def test_what_is_published_again_unchanged_is_the_same_to_the_byte() -> None:
    again = then(at(3, 30))
    assert again == FIRST
    assert bytes_of(again) == bytes_of(FIRST)


@pytest.mark.parametrize(
    "change",
    [
        {"start": datetime(2027, 3, 30, 8, tzinfo=COPENHAGEN)},
        {"end": datetime(2027, 3, 30, 12, tzinfo=COPENHAGEN)},
        {"summary": "Den Tværkommunale Styregruppe"},
        {"location": "Rådhuset"},
        {"description": "Punkt 1: Evaluering"},
    ],
)
def test_every_visible_change_is_one_step(change: dict[str, Any]) -> None:
    told = then(replace(MARCH, **change)).events[UID]
    assert (told.sequence, told.changed) == (1, JANUARY + WEEK)
    assert told.fingerprint != FIRST.events[UID].fingerprint


@pytest.mark.parametrize(
    "same",
    [
        {"reason": "lokalet er optaget"},
        {"summary": " Styre\x07gruppe "},
        {"start": datetime(2027, 3, 30, 7, tzinfo=ZoneInfo("UTC"))},
        {"start": datetime(2027, 3, 30, 8, tzinfo=ZoneInfo("Europe/Lisbon"))},
    ],
)
def test_what_no_reader_would_notice_is_no_change(same: dict[str, Any]) -> None:
    assert then(replace(MARCH, **same)) == FIRST


CHAIRED = replace(
    MARCH,
    description="Styregruppe\nForperson: A\nLokale: 2",
    people=("Forperson: A",),
    personal=(("person:p1", "Planlagt uden dig."),),
    audience=("body:sg", "person:p1", "person:p2", "public"),
)
OTHER_CHAIR = replace(CHAIRED, description="Styregruppe\nLokale: 2", people=())


def changes_of(told: Told) -> dict[str, int]:
    return {one: (told.changed_for(one) - JANUARY).days for one in told.visible.audience}


def test_who_is_away_is_told_to_those_who_read_of_it_and_is_no_new_version() -> None:
    first = then(CHAIRED)
    back = then(replace(CHAIRED, personal=()), JANUARY + 2 * WEEK, first)
    assert (back.events[UID].sequence, changes_of(back.events[UID])) == (
        0 + first.events[UID].sequence, {"body:sg": 7, "person:p1": 14, "person:p2": 7, "public": 7},
    )  # fmt: skip
    assert then(replace(CHAIRED, personal=()), JANUARY + 3 * WEEK, back) == back


def test_another_chair_is_told_to_all_but_the_public_without_a_reason() -> None:
    first = then(CHAIRED)
    told = publish(first, {UID: OTHER_CHAIR}, JANUARY + 2 * WEEK, reason="salen er optaget").events[UID]
    assert (told.sequence, told.visible.note()) == (first.events[UID].sequence, "")
    assert changes_of(told) == {"body:sg": 14, "person:p1": 14, "person:p2": 14, "public": 7}
    assert (told.visible.description, told.visible.people) == (OTHER_CHAIR.description, ())
    hours_only = told.changed_for("person:p2", people=False)
    assert hours_only == JANUARY + WEEK


def test_a_clock_that_goes_back_takes_no_readers_time_of_change_with_it() -> None:
    told = then(OTHER_CHAIR, JANUARY - WEEK, then(CHAIRED)).events[UID]
    assert set(changes_of(told).values()) == {7}


def test_a_move_and_back_between_two_publications_never_happened() -> None:
    draft = {UID: at(3, 31)}
    draft[UID] = at(4, 8)
    draft[UID] = at(3, 30)
    assert publish(FIRST, draft, JANUARY + WEEK) == FIRST


def test_several_moves_between_two_publications_are_one_step_from_what_was_told() -> None:
    told = then(at(4, 8)).events[UID]
    assert told.sequence == 1
    assert told.visible.moved_from == MARCH.start


def test_a_move_is_told_with_its_public_reason_in_both_languages() -> None:
    told = then(at(3, 31, 10, reason="lokalet er under ombygning.", description="Punkt 1")).events[UID]
    assert told.event().description == (
        "Flyttet fra tirsdag den 30. marts 2027 kl. 9.00 til onsdag den 31. marts 2027 kl. 10.00. "
        "Begrundelse: lokalet er under ombygning.\n\nPunkt 1"
    )
    assert told.event("en").description.startswith(
        "Moved from Tuesday 30 March 2027 at 9:00 to Wednesday 31 March 2027 at 10:00. Reason: "
    )


def test_a_move_is_still_told_after_a_later_change_until_the_next_move() -> None:
    moved = then(at(3, 31, reason="påske"))
    placed = then(at(3, 31, location="Rådhuset"), before=moved)
    assert placed.events[UID].visible.note() == moved.events[UID].visible.note()
    assert placed.events[UID].sequence == 2
    back = then(at(3, 30, location="Rådhuset"), before=placed)
    assert back.events[UID].visible.note() == (
        "Flyttet fra onsdag den 31. marts 2027 kl. 9.00 til tirsdag den 30. marts 2027 kl. 9.00."
    )


def test_a_later_change_with_a_reason_of_its_own_takes_the_note_over() -> None:
    moved = then(at(3, 31, reason="påske"))
    placed = then(at(3, 31, location="Rådhuset", reason="nyt lokale"), before=moved)
    assert placed.events[UID].visible.note() == "Ændret. Begrundelse: nyt lokale"
    same_reason = then(at(3, 31, location="Rådhuset", reason="påske"), before=moved)
    assert "Flyttet fra" in same_reason.events[UID].visible.note()


@pytest.mark.parametrize("wanted", [None, replace(MARCH, cancelled=True)])
def test_a_meeting_that_is_dropped_stays_as_cancelled(wanted: Visible | None) -> None:
    told = then(wanted).events[UID]
    assert (told.sequence, told.changed, told.visible.cancelled) == (1, JANUARY + WEEK, True)
    assert (told.visible.start, told.visible.summary) == (MARCH.start, MARCH.summary)
    assert told.event().description == "Aflyst."
    assert then(wanted, JANUARY + 2 * WEEK, then(wanted)) == then(wanted)


def test_whose_feeds_show_a_meeting_is_no_change_of_it_but_outlives_its_cancellation() -> None:
    invited = then(replace(MARCH, audience=("sof", "bif", "sof")))
    assert invited.events[UID].visible.audience == ("bif", "sof")
    assert (invited.events[UID].sequence, bytes_of(invited)) == (0, bytes_of(FIRST))
    assert then(None, before=invited).events[UID].visible.audience == ("bif", "sof")


def test_a_cancellation_tells_its_public_reason() -> None:
    told = then(replace(MARCH, cancelled=True, reason="for få punkter")).events[UID]
    assert told.visible.note("da") == "Aflyst. Begrundelse: for få punkter"
    assert told.visible.note("en") == "Cancelled. Reason: for få punkter"


def test_a_cancelled_meeting_goes_at_the_first_publication_after_its_time() -> None:
    cancelled = then(None)
    kept = then(None, datetime(2027, 4, 29, 23, 59, tzinfo=COPENHAGEN), cancelled)
    assert kept == cancelled
    gone = then(None, datetime(2027, 4, 30, 0, 0, tzinfo=COPENHAGEN), cancelled)
    assert (gone.events, gone.retired) == ({}, {UID: 1})
    assert (
        publish(cancelled, {}, datetime(2027, 3, 31, 1, tzinfo=COPENHAGEN), keep_cancelled_days=0).events
        == {}
    )


def test_a_meeting_that_comes_back_goes_on_from_its_last_sequence() -> None:
    cancelled = then(None)
    back = then(MARCH, JANUARY + 2 * WEEK, cancelled).events[UID]
    assert (back.sequence, back.visible.cancelled, back.visible.note()) == (2, False, "")
    moved_first = then(None, before=then(at(3, 31)))
    assert then(at(3, 31), before=moved_first).events[UID].visible.note() == ""
    gone = then(None, datetime(2027, 6, 1, tzinfo=UTC), cancelled)
    late = then(at(6, 30), datetime(2027, 6, 2, tzinfo=UTC), gone)
    assert (late.events[UID].sequence, late.retired) == (2, {})


def test_a_meeting_that_was_held_is_not_called_cancelled_when_the_next_year_is_published() -> None:
    later = then(None, datetime(2027, 3, 30, 12, tzinfo=COPENHAGEN))
    assert later == FIRST
    assert then(None, datetime(2027, 6, 1, tzinfo=UTC)).retired == {UID: 0}
    assert (
        then(replace(MARCH, cancelled=True), datetime(2027, 4, 1, tzinfo=UTC)).events[UID].visible.cancelled
    )


def test_nobody_is_told_of_a_meeting_that_was_cancelled_before_it_was_published() -> None:
    assert then(replace(MARCH, cancelled=True), before=Publication()) == Publication()


def test_a_deadline_is_a_whole_free_day_and_moves_like_a_meeting() -> None:
    christmas = Visible(start=date(2027, 12, 24), end=date(2027, 12, 25), summary="Frist for dagsorden")
    told = then(replace(christmas, start=date(2027, 12, 23), end=date(2027, 12, 24)), before=then(christmas))
    event = told.events[UID].event()
    assert event.transparent
    assert event.description == "Flyttet fra fredag den 24. december 2027 til torsdag den 23. december 2027."


def test_a_clock_that_goes_back_does_not_take_the_time_of_change_with_it() -> None:
    assert then(at(4, 8), JANUARY - WEEK).events[UID].changed == JANUARY + SECOND
    assert then(at(4, 8), JANUARY).events[UID].changed == JANUARY + SECOND
    assert then(None, JANUARY - WEEK).events[UID].changed == JANUARY + SECOND


def test_the_latest_change_is_that_of_the_event_that_changed_last() -> None:
    both = publish(FIRST, {UID: MARCH, "andet@kbh.aarshjul": MARCH}, JANUARY + WEEK)
    assert (FIRST.latest, both.latest, Publication().latest) == (JANUARY, JANUARY + WEEK, None)


def test_a_uid_that_no_calendar_would_keep_is_refused_before_anybody_is_told() -> None:
    with pytest.raises(ValueError, match="ASCII"):
        publish(FIRST, {"møde-1": MARCH}, JANUARY)


def test_publishing_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        publish(FIRST, {}, datetime(2027, 1, 4))  # noqa: DTZ001
