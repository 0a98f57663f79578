"""Any history of publications, by any clock: versions and stamps rise with visible changes alone."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from calendars.publication import Publication, Told, Visible, publish
from tests.calendars.test_publication import JANUARY, SECOND, WEEK, at

UIDS = st.sampled_from([f"moede-{number}.2027@kbh.aarshjul" for number in range(3)])
MEETINGS = st.builds(
    at,
    st.sampled_from([1, 3, 10]),
    st.sampled_from([5, 28, 31]),
    st.sampled_from([0, 2, 9]),
    location=st.sampled_from(["", "Rådhuset"]),
    cancelled=st.booleans(),
    people=st.sampled_from([(), ("Forperson: A",), ("Forperson: B",)]),
    personal=st.sampled_from([(), (("person:p1", "x"),), (("person:p1", "y"), ("person:p2", "x"))]),
    reason=st.sampled_from(["", "afbud"]),
)
READERS = ("public", "body:sg", "person:p1", "person:p2")
CLOCK = st.one_of(st.just(timedelta(0)), st.timedeltas(-2 * WEEK, 13 * WEEK), st.timedeltas(-SECOND, SECOND))
STEPS = st.lists(st.tuples(st.dictionaries(UIDS, MEETINGS), CLOCK), max_size=8)


def versions(publication: Publication) -> dict[str, int]:
    return {**publication.retired, **{uid: told.sequence for uid, told in publication.events.items()}}


def step_is_honest(before: Told | None, after: Told) -> bool:
    """A version that stays looks the same to all; a new one is one higher, later and looks different.

    Whatever a reader was told of is stamped later than all that reader had seen.
    """
    if before is None:
        return True
    stamps = [(before.changed_for(who), after.changed_for(who)) for who in READERS]
    if any(was != now and now < was + SECOND for was, now in stamps):
        return False
    if before.sequence == after.sequence:
        return before.event() == after.event()
    shown = replace(before.event(), sequence=0, changed=JANUARY) != replace(
        after.event(), sequence=0, changed=JANUARY
    )
    rises = all(was < now for was, now in stamps)
    return after.sequence == before.sequence + 1 and rises and shown


@given(STEPS)
def test_versions_rise_with_visible_changes_and_with_nothing_else(
    steps: list[tuple[dict[str, Visible], timedelta]],
) -> None:
    publication, now = Publication(), JANUARY
    for wanted, passed in steps:
        now += passed  # or goes back, or stands still
        following = publish(publication, wanted, now)
        assert publish(following, wanted, now) == following
        known = versions(following)
        assert all(known[uid] >= sequence for uid, sequence in versions(publication).items())
        for uid, told in following.events.items():
            assert step_is_honest(publication.events.get(uid), told)
        for uid, meeting in wanted.items():
            if not meeting.cancelled:
                shown = following.events[uid].visible
                assert (shown.start, shown.location) == (meeting.start, meeting.location)
                assert not shown.cancelled
        publication = following
