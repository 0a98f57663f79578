"""Two publications compared by the versions they have told: neither is ever taken back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from calendars.publication import Publication, Told, Visible
from calendars.sequences import behind, differing, sequences, told_by_either

START = datetime(2027, 3, 30, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))


def told(uid: str, sequence: int) -> Told:
    shown = Visible(start=START, end=START + timedelta(hours=1), summary=f"Møde {sequence}")
    changed = datetime(2027, 1, 1, tzinfo=UTC)
    return Told(uid=uid, fingerprint=shown.fingerprint(), sequence=sequence, changed=changed, visible=shown)


@st.composite
def publications(draw: st.DrawFn) -> Publication:
    shown = draw(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 3)))
    gone = draw(st.dictionaries(st.sampled_from("efgabcd"), st.integers(0, 3)))
    retired = {uid: sequence for uid, sequence in gone.items() if uid not in shown}
    return Publication({uid: told(uid, sequence) for uid, sequence in shown.items()}, retired)


@given(one=publications(), other=publications())
def test_nothing_is_behind_what_either_has_told(one: Publication, other: Publication) -> None:
    both = told_by_either(one, other)
    assert behind(one, both) == behind(other, both) == []
    assert set(sequences(both)) == {*sequences(one), *sequences(other)}
    for uid in sequences(both):
        assert both.events.get(uid) in (one.events.get(uid), other.events.get(uid))


@given(one=publications(), other=publications())
def test_a_publication_is_behind_where_the_other_has_told_more(one: Publication, other: Publication) -> None:
    known, later = sequences(one), sequences(other)
    assert behind(other, one) == sorted(uid for uid in later if later[uid] > known.get(uid, -1))
    assert set(behind(other, one)) <= set(differing(one, other))


def test_events_that_are_shown_or_not_differ_though_their_sequences_do_not() -> None:
    shown, gone = Publication({"a": told("a", 1)}), Publication({}, {"a": 1})
    assert differing(shown, gone) == ("a",)
    assert differing(shown, shown) == ()
    assert told_by_either(shown, gone) == shown
    assert told_by_either(gone, shown) == gone
