"""Conflicts read aloud, in Danish and English."""

import tomllib
from pathlib import Path

import pytest

from calendars.language import LANGUAGES
from scheduler.clock import Clock
from scheduler.conflict.independent import explain
from scheduler.conflict.sentences import say_conflict, say_demand
from tests.scheduler.conflict.clashing import CLASHING

SAID = tomllib.loads(Path(__file__).with_name("said.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", SAID)
def test_a_conflict_is_said(name: str) -> None:
    year = CLASHING[name]()
    (conflict,) = explain(year, Clock(60)).conflicts
    assert {language: say_conflict(year, conflict, language) for language in LANGUAGES} == SAID[name]


@pytest.mark.parametrize("name", CLASHING)
def test_every_demand_can_be_said_by_itself_in_both_languages(name: str) -> None:
    year = CLASHING[name]()
    for conflict in explain(year, Clock(60)).conflicts:
        for demand in conflict.demands:
            danish, english = say_demand(year, demand, "da"), say_demand(year, demand, "en")
            assert danish != english
            assert not {"{", "}"} & {*danish, *english}
