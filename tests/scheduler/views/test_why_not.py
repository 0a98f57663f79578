"""The answers to "why not that day?", to the letter."""

import json
from dataclasses import replace

import pytest

from calendars.language import LANGUAGES, Language
from scheduler.views.why_not import why_not_text
from scheduler.views.why_not_json import why_not_json
from tests.constraints.years import MARK
from tests.scheduler.alternatives.asked import PLAN, YEAR, ask
from tests.scheduler.views.golden_files import held_to

QUESTIONS = (
    ("¤a", "2027-03-02"),  # a required attendee is engaged
    ("¤a", "2027-03-03"),  # so is the chair
    ("¤a", "2027-03-04T09:00"),  # the quorum is out of reach
    ("¤a", "2027-03-05"),  # the room is closed
    ("¤a", "2027-03-08"),  # that is when it is
    ("¤a", "2027-03-08T15:00"),  # outside its hours
    ("¤a", "2027-03-09"),  # another meeting has to come later
    ("¤a", "2027-03-10"),  # the room and a member are taken
    ("¤a", "2027-03-25"),  # Maundy Thursday
    ("¤c", "2027-03-12"),  # pinned
    ("¤e", "2027-03-11T09:00"),  # the caseworker is taken
    ("¤e", "2027-03-15"),  # nothing in the way
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_reads_as_its_golden_file(language: Language) -> None:
    texts = [why_not_text(ask(meeting, when), YEAR, PLAN, language) for meeting, when in QUESTIONS]
    text = "\n".join(texts)
    held_to(f"why_not.{language}.txt", text)
    assert max(map(len, text.splitlines())) <= 100
    assert MARK not in text


def test_the_same_as_json_is_its_golden_file() -> None:
    held_to("why_not.json", why_not_json(ask("¤a", "2027-03-10"), YEAR, PLAN, "da"))


def test_json_says_in_one_word_how_it_stands() -> None:
    def word(meeting: str, when: str) -> str:
        return str(json.loads(why_not_json(ask(meeting, when), YEAR, PLAN, "da"))["answer"])

    assert word("¤a", "2027-03-08") == "already"
    assert word("¤a", "2027-03-02") == "impossible"
    assert word("¤a", "2027-03-09") == "possible"
    lost = replace(ask("¤a", "2027-03-09"), alternative=None)
    assert json.loads(why_not_json(lost, YEAR, PLAN, "da"))["answer"] == "unknown"


def test_what_was_not_found_is_no_proof_and_says_so() -> None:
    answer = replace(ask("¤a", "2027-03-09"), alternative=None)
    assert "Det er ikke et bevis" in why_not_text(answer, YEAR, PLAN, "da")
    proven = why_not_text(replace(answer, excluded=True), YEAR, PLAN, "da")
    assert "Det er bevist" in proven
    assert "I vejen står" in proven


def test_nobody_is_told_what_somebody_is_engaged_by() -> None:
    text = why_not_text(ask("¤a", "2027-03-02"), YEAR, PLAN, "da")
    assert "Optaget: Post CHEF." in text
    assert "Person CHEF" not in text
