"""What a year demands, and which of its meetings written rules tie together."""

from scheduler.candidates import find_candidates
from scheduler.conflict.demand import Demand
from scheduler.conflict.survey import survey
from tests.scheduler.conflict.clashing import circle, no_quorum, two_clashes


def test_meetings_that_a_written_rule_speaks_of_are_tied_the_smallest_clusters_first() -> None:
    year = circle()
    clusters = survey(year, find_candidates(year)).clusters()
    assert [sorted(cluster) for cluster in clusters] == [["¤e", "¤f"], ["¤a", "¤b", "¤c", "¤d"]]


def test_a_part_of_the_year_is_asked_only_what_is_about_it() -> None:
    year = two_clashes()
    asked = survey(year, find_candidates(year)).within({"¤a", "¤b"})
    assert {demand.name for demand in asked if demand.kind in ("held", "precedence", "chair")} == {
        "held: ¤a", "held: ¤b", "chair: ¤a",
    }  # fmt: skip


def test_only_meetings_that_some_demand_needs_are_spoken_of() -> None:
    year = no_quorum()
    known = survey(year, find_candidates(year))
    assert known.spoken_of([Demand("quorum", ("¤a", "¤gruppe"))]) == frozenset()
    assert known.spoken_of([Demand("held", ("¤a",))]) == {"¤a"}
