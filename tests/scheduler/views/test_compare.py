"""Plans side by side, to the letter."""

import json

import pytest

from calendars.difference import moves
from calendars.language import LANGUAGES, Language
from scheduler.compared import Compared, with_shared_bounds
from scheduler.views.compare import compare_text
from scheduler.views.compare_json import compare_json
from tests.calendars.programmes import PLAN, moved, without
from tests.scheduler.views.golden_files import held_to
from tests.scheduler.years import broken_plan, year

YEAR = year()
PLANS = with_shared_bounds(
    [
        Compared("2027", YEAR, PLAN, {2: 33, 3: 1, 4: 0}),
        Compared("forslag.json", YEAR, moved("dialog-syd", "2027-10-06 14:30").plan, {}),
        Compared("andet.json", YEAR, without("sg-jan").plan, {}),
    ]
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_plans_read_as_their_golden_file(language: Language) -> None:
    text = compare_text(PLANS, language)
    held_to(f"compare.{language}.txt", text)
    assert max(map(len, text.splitlines())) <= 100


def test_the_same_plan_twice_has_not_moved() -> None:
    text = compare_text([PLANS[0], PLANS[0]], "da")
    assert "Fra A til B: alle møder ligger ens" in text
    assert "2 planer side om side" in text


def test_a_plan_that_breaks_a_rule_says_so() -> None:
    broken = Compared("brudt.json", YEAR, broken_plan(), {})
    assert "B bryder" in compare_text([PLANS[0], broken], "da")


def test_json_has_every_figure_and_names_no_file() -> None:
    text = compare_json(PLANS, "da")
    document = json.loads(text)
    assert document["schema"] == "aarshjul-compare/1"
    assert [len(told) for told in document["moves"]] == [
        len(moves(PLAN, PLANS[1].plan)),
        len(moves(PLAN, PLANS[2].plan)),
    ]
    assert document["plans"][0]["tiers"][1]["bound"] == 33
    assert "forslag.json" not in text
