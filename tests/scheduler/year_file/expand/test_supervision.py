"""The same list always gives the same afdelinger, the highest scores first."""

from hypothesis import given
from hypothesis import strategies as st

from scheduler.year_file.expand.supervision import pick, score, share
from scheduler.year_file.lists.divisions import DivisionRow
from scheduler.year_file.tables.campaign import Score, Supervision

ROWS = st.lists(
    st.builds(
        DivisionRow,
        line=st.just(2),
        id=st.from_regex(r"[a-z]{1,4}", fullmatch=True),
        organisation=st.sampled_from(["3b", "fsb"]),
        focus_area=st.booleans(),
        reserves=st.none() | st.integers(100, 500),
        proposed=st.booleans(),
        urgency=st.integers(0, 3),
    ),
    unique_by=lambda row: row.id,
    max_size=12,
)


def test_points() -> None:
    row = DivisionRow(2, "a", "3b", focus_area=True, reserves=299, proposed=True, urgency=2)
    assert score(row, Score()) == 10 + 8 + 5 + 6
    assert score(DivisionRow(2, "a", "3b", reserves=300), Score()) == 0
    assert score(DivisionRow(2, "a", "3b", reserves=None), Score()) == 0


def test_ties_go_by_urgency_then_lower_reserves_then_id() -> None:
    rows = [
        DivisionRow(2, "d", "3b", urgency=0, proposed=True, reserves=None),
        DivisionRow(3, "c", "3b", urgency=0, proposed=True, reserves=400),
        DivisionRow(4, "b", "3b", urgency=0, proposed=True, reserves=350),
        DivisionRow(5, "a", "3b", urgency=0, proposed=True, reserves=400),
    ]
    for most, expected in [(1, {"b"}), (2, {"a", "b"}), (3, {"a", "b", "c"})]:
        picked = pick(rows, Supervision(list="a.csv", pick=most))
        assert {one.id for one in picked if one.picked} == expected


@given(ROWS, st.integers(0, 15), st.randoms())
def test_the_order_of_the_list_does_not_matter_and_none_left_out_has_more_points(
    rows: list[DivisionRow], most: int, random: object
) -> None:
    supervision = Supervision(list="a.csv", pick=most)
    picked = pick(rows, supervision)
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert pick(shuffled, supervision) == picked
    assert sum(one.picked for one in picked) == min(most, len(rows))
    chosen = [one.score for one in picked if one.picked]
    assert all(one.score <= min(chosen) for one in picked if not one.picked and chosen)


@given(ROWS, st.integers(1, 4))
def test_every_picked_afdeling_is_dealt_with_once_the_more_urgent_first(
    rows: list[DivisionRow], meetings: int
) -> None:
    picked = pick(rows, Supervision(list="a.csv", pick=99))
    shares = share(picked, meetings)
    assert len(shares) == meetings
    dealt_with = [one for dealt in shares for one in dealt]
    assert sorted(one.id for one in dealt_with) == sorted(one.id for one in picked)
    assert [one.urgency for one in dealt_with] == sorted((one.urgency for one in picked), reverse=True)
