"""Other days for a meeting, to the letter."""

import json

import pytest

from calendars.language import LANGUAGES, Language
from constraints.verify import verify
from scheduler.alternatives.ranked import alternatives
from scheduler.alternatives.setting import Setting
from scheduler.views.alternatives import alternatives_json, alternatives_text
from scheduler.views.cost_lines import signed
from tests.scheduler.alternatives.asked import PLAN, YEAR
from tests.scheduler.views.golden_files import held_to

SETTING = Setting(YEAR, PLAN, YEAR.by_id["¤a"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_reads_as_its_golden_file(language: Language) -> None:
    text = alternatives_text(SETTING, alternatives(SETTING, 7), language)
    held_to(f"alternatives.{language}.txt", text)
    assert max(map(len, text.splitlines())) <= 100


def test_json_has_the_same_days_and_their_exact_costs() -> None:
    found = alternatives(SETTING, 7)
    document = json.loads(alternatives_json(SETTING, found, "da"))
    assert document["schema"] == "aarshjul-alternatives/1"
    assert document["now"] == "2027-03-08T09:00"
    assert len(document["alternatives"]) == len(found) == 7
    for told, one in zip(document["alternatives"], found, strict=True):
        after = verify(YEAR, one.plan)
        assert [tier["after"] for tier in told["tiers"]] == list(after.cost.values())


def test_a_meeting_without_another_day_says_what_to_ask_instead() -> None:
    pinned = Setting(YEAR, PLAN, YEAR.by_id["¤c"])
    text = alternatives_text(pinned, alternatives(pinned, 5), "da")
    assert "aarshjul explain --meeting M --on DATE" in text


def test_a_change_has_its_sign() -> None:
    assert [signed(4), signed(0), signed(-1)] == ["+4", "0", "−1"]
