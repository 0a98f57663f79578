"""Any history: a note changes for those, and only those, who see something change."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from calendars.change_note import NO_CHANGE
from calendars.public_face import PublicFace
from calendars.publication import Publication, Told, Visible, publish
from tests.calendars.test_explaining import NOW, UID, meeting

MEETINGS = st.builds(
    meeting,
    st.sampled_from([14, 15]),
    items=st.sampled_from(["", "1. Hovedaftale"]),
    place=st.sampled_from(["Rådhuset", "Bispens Hus"]),
    summary=st.sampled_from(["Samarbejdsforum", "Samarbejdsforum: Udlejning"]),
    description=st.sampled_from(["", "Dagsorden"]),
    cancelled=st.booleans(),
    reason=st.sampled_from(["", "valg", "sal"]),
)
HIDDEN = MEETINGS.map(lambda one: replace(one, audience=("all",), public=None))
STEPS = st.lists(st.one_of(MEETINGS, HIDDEN, st.none()), min_size=2, max_size=8)


def seen_by_participants(one: Visible) -> tuple[object, ...]:
    return one.start, one.end, one.summary, one.location, one.description, one.cancelled


def seen_by_public(one: Visible) -> tuple[object, ...] | None:
    """What the public sees; None when nothing."""
    face: PublicFace | None = one.public
    return None if face is None else (one.start, one.end, one.cancelled, replace(face, note=NO_CHANGE))


def is_honest(before: Told, after: Told) -> None:
    old, new = before.visible, after.visible
    for see, was, now in (
        (seen_by_participants, old.last_change, new.last_change),
        (seen_by_public, old.last_public_change, new.last_public_change),
    ):
        told = (see(old), see(new))
        if None not in told and told[0] == told[1]:
            assert was == now
    same_to_public = None in (seen_by_public(old), seen_by_public(new)) or (
        seen_by_public(old) == seen_by_public(new)
    )
    same = seen_by_participants(old) == seen_by_participants(new) and same_to_public
    assert after.sequence == before.sequence + (not same)
    if new.public is not None and old.public is None:
        assert new.public.note == NO_CHANGE


@given(STEPS)
def test_a_note_changes_for_those_who_see_a_change_and_the_version_for_all(
    steps: list[Visible | None],
) -> None:
    publication = Publication()
    for number, wanted in enumerate(steps):
        following = publish(publication, {UID: wanted} if wanted else {}, NOW + timedelta(days=number))
        if UID in publication.events:
            is_honest(publication.events[UID], following.events[UID])
        publication = following
