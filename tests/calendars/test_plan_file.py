"""A plan's file is read only when its makers could have written it: else one message names the place."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calendars.grid import Slot
from calendars.plan import Placement, Plan, Sitting
from calendars.plan_file import (
    PlanFileFault,
    PlanRecord,
    TierCost,
    parse_plan,
    plan_bytes,
    read_plan,
    write_plan,
)

SITTINGS = (Sitting("formand", "Formanden", "holder"),)
RECORD = PlanRecord(
    2027,
    "Årshjul",
    "abc",
    2**31 - 1,
    1,
    (("aarshjul", "1"),),
    (TierCost(2, 40, 40), TierCost(3, 9, 6), TierCost(4, 0, 0)),
    Plan.of([Placement("raad-marts", Slot(date(2027, 3, 10), 540), "Sal", "Formanden", None, SITTINGS)]),
)


def refused(**changed: Any) -> str:
    document = json.loads(plan_bytes(RECORD)) | changed
    with pytest.raises(PlanFileFault) as raised:
        parse_plan(json.dumps(document).encode(), "plan.json")
    assert str(raised.value) == raised.value.say("en")
    return raised.value.say("da")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_plan(tmp_path / "plan.json", RECORD)
    assert read_plan(tmp_path / "plan.json") == RECORD


def test_a_replanned_plan_has_its_stability_alone() -> None:
    document = json.loads(plan_bytes(RECORD)) | {"tiers": [{"tier": 1, "cost": 16, "bound": 10}]}
    assert parse_plan(json.dumps(document).encode(), "plan.json").tiers == (TierCost(1, 16, 10),)


@pytest.mark.parametrize(
    ("tiers", "place"),
    [
        ([(2, 0, -99)], "tiers.0.bound: -99, tilladt er 0..0"),
        ([(2, 5, 5), (3, 4, -(10**400))], "tiers.1.bound: -10000000…"),
        ([(2, 5, 6)], "tiers.0.bound: 6, tilladt er 0..5"),
        ([(2, -1, -1)], "tiers.0.cost: -1"),
        ([(2, 10**400, 0)], "tiers.0.cost: 10000000…"),
        ([(99, 5, 5)], "tiers.0.tier: 99, tilladt er 1..4"),
        ([(0, 5, 5)], "tiers.0.tier: 0"),
        ([(3, 5, 5), (3, 5, 5)], "tiers.1.tier: 3 står to gange"),
        ([(1, 5, 5), (1, 5, 5)], "tiers.1.tier: 1 står to gange"),
        ([(2, 5, 5), (1, 5, 5)], "tiers.1.tier: 1 må stå alene"),
        ([(1, 5, 5), (2, 5, 5)], "tiers.1.tier: 1 må stå alene"),
    ],
)
def test_a_tier_that_no_search_could_have_found_is_refused(
    tiers: list[tuple[int, int, int]], place: str
) -> None:
    said = refused(tiers=[{"tier": tier, "cost": cost, "bound": bound} for tier, cost, bound in tiers])
    assert said.startswith(f"plan.json: {place}")
    assert len(said) < 120


@pytest.mark.parametrize("seed", [-1, 2**31, 10**30])
def test_a_seed_that_no_solver_takes_is_refused(seed: int) -> None:
    assert refused(seed=seed).startswith("plan.json: seed: ")


@pytest.mark.parametrize("workers", [0, 10**30])
def test_workers_that_no_machine_has_are_refused(workers: int) -> None:
    assert refused(workers=workers).startswith("plan.json: workers: ")


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"title": "A\ud800"}, r"title: teksten 'A\ud800'"),
        ({"title": "A\0"}, r"title: teksten 'A\x00'"),
        ({"versions": [["\ud800", "x"]]}, r"versions.0.0: teksten '\ud800'"),
        ({"plan": {"dropped": ["raad\udfff"]}}, r"plan.dropped.0: teksten 'raad\udfff'"),
        ({"\ud800": 1}, r"\ud800: teksten '\ud800'"),
    ],
)
def test_half_a_character_is_refused_where_it_stands(changed: dict[str, Any], place: str) -> None:
    said = refused(**changed)
    assert said.startswith(f"plan.json: {place}")
    assert said.encode()


@pytest.mark.parametrize(
    ("data", "da", "en"),
    [
        (b"{\n,", "det er ikke JSON, linje 2", "not JSON, line 2"),
        (b"[" * 100_000, "det er ikke JSON", "not JSON"),
        (b"\xff", "det er ikke JSON", "not JSON"),
        (b"[]", "det er ikke en plan med skemaet aarshjul-plan/1", "not a plan of schema aarshjul-plan/1"),
    ],
)
def test_what_is_no_plan_is_told_in_both_languages(data: bytes, da: str, en: str) -> None:
    with pytest.raises(PlanFileFault) as raised:
        parse_plan(data, "plan.json")
    assert [raised.value.say("da"), raised.value.say("en")] == [f"plan.json: {da}", f"plan.json: {en}"]


@pytest.mark.parametrize(
    ("changed", "da"),
    [
        ({"year": "x"}, 'year: "x", tilladt er et helt tal'),
        ({"title": 3}, "title: 3, tilladt er en tekst"),
        ({"colour": "red"}, "colour: programmet kender ikke dette felt"),
        ({"plan": []}, "plan: [], tilladt er et objekt med felter"),
        ({"tiers": {}}, "tiers: {}, tilladt er en liste"),
        ({"versions": [["a", "b", "c"]]}, "versions.0: ['a', 'b', 'c'], tilladt er færre led"),
    ],
)
def test_a_value_that_does_not_fit_is_told_by_place_found_and_allowed(
    changed: dict[str, Any], da: str
) -> None:
    assert refused(**changed) == f"plan.json: {da}"


def test_a_field_that_is_missing_is_named() -> None:
    document = json.loads(plan_bytes(RECORD))
    del document["seed"]
    with pytest.raises(PlanFileFault) as raised:
        parse_plan(json.dumps(document).encode(), "plan.json")
    assert raised.value.say("da") == "plan.json: seed: mangler"


def test_a_folder_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(PlanFileFault) as raised:
        read_plan(tmp_path)
    assert raised.value.say("da").startswith(f"{tmp_path}: det er ikke en almindelig fil")
