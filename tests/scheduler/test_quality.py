"""What is said of how good a plan is claims no more than was looked for."""

from dataclasses import replace

import pytest

from calendars.language import Language
from calendars.plan import Plan
from calendars.plan_file import PlanRecord, TierCost
from scheduler.quality import Quality, quality_lines, say_gap

RECORD = PlanRecord(
    2027, "Årshjul", "1", 1, 1, (), (TierCost(2, 40, 40), TierCost(3, 9, 6), TierCost(4, 0, 0)), Plan()
)
COSTS = {1: 0, 2: 40, 3: 9, 4: 0}


def said(record: PlanRecord, language: Language = "da", *, current: bool = True) -> str:
    return "\n".join(quality_lines(Quality.of(record, COSTS, current=current), language, 200)[1:])


def test_every_tier_has_its_bound_after_planning() -> None:
    assert said(RECORD) == (
        "  Fremmøde   40 point   bevist bedst\n"
        "  Ønsker      9 point   højst 33,3 % fra det bedste, som er mindst 6\n"
        "  Jævnhed     0 point   bevist bedst"
    )


@pytest.mark.parametrize(
    ("bound", "gap"),
    [
        (0, "det bedste er ikke kendt (mindst 0)"),
        (4, "det bedste er ikke kendt (mindst 4)"),
        (5, "højst 50 % fra det bedste, som er mindst 5"),
        (10, "bevist bedst"),
    ],
)
def test_a_bound_that_tells_nothing_is_not_made_a_share(bound: int, gap: str) -> None:
    assert say_gap(TierCost(3, 10, bound), "da") == gap


@pytest.mark.parametrize(
    ("bound", "gap"), [(16, "16 point, bevist mindst"), (10, "16 point, mindst 10 kan ikke undgås")]
)
def test_of_a_replanning_the_moves_are_proven_and_nothing_else_is_claimed(bound: int, gap: str) -> None:
    lines = said(replace(RECORD, tiers=(TierCost(1, 16, bound),)))
    assert gap in lines
    assert "ikke undersøgt" in lines
    assert "%" not in lines
    assert "  Fremmøde   40 point\n" in lines


@pytest.mark.parametrize(("language", "words"), [("da", "ikke undersøgt"), ("en", "not looked for")])
def test_bounds_of_a_year_that_has_changed_are_not_told(language: Language, words: str) -> None:
    lines = said(RECORD, language, current=False)
    assert words in lines
    assert "%" not in lines
    assert said(replace(RECORD, tiers=()), language) == lines


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("cost", [39, 41])
def test_a_proof_of_other_points_than_the_plans_is_not_repeated(cost: int, language: Language) -> None:
    forged = replace(RECORD, tiers=(TierCost(2, cost, cost), *RECORD.tiers[1:]))
    lines = said(forged, language)
    assert "plan.json" in lines
    assert not any(word in lines for word in ("bevist", "proven", "%"))
    assert "40 point" in lines
    assert " 9 point" in lines
    assert Quality.of(forged, COSTS).bounds == {}


def test_a_record_of_another_year_is_not_called_forged() -> None:
    stale = replace(RECORD, tiers=(TierCost(2, 41, 41),))
    assert "plan.json" not in said(stale, current=False)
