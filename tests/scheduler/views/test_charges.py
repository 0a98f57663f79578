"""What each rule charges, to the letter, and that it adds up."""

import json
import re

import pytest

from calendars.language import LANGUAGES, Language
from constraints.verify import verify
from scheduler.charged import charges_of
from scheduler.views.charges import charges_text, meeting_charges_text
from scheduler.views.charges_json import charges_json
from tests.calendars.programmes import PLAN
from tests.scheduler.views.golden_files import held_to
from tests.scheduler.years import year

YEAR = year()
CHARGES = charges_of(YEAR, PLAN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_charges_read_as_their_golden_file(language: Language) -> None:
    text = charges_text(YEAR, PLAN, CHARGES, language)
    held_to(f"charges.{language}.txt", text)
    assert max(map(len, text.splitlines())) <= 100


def test_the_points_printed_add_up_to_the_cost_of_the_plan() -> None:
    printed = re.findall(r"^  \w+ +(\d+)  ", charges_text(YEAR, PLAN, CHARGES, "da"), re.M)
    assert sum(map(int, printed)) == sum(verify(YEAR, PLAN).cost.values()) > 0


def test_one_meeting_is_told_of_its_own() -> None:
    text = meeting_charges_text(YEAR, PLAN, YEAR.by_id["sg-jan"], CHARGES, "da")
    assert text.startswith(
        "Den Tværkommunale Styregruppe (ultimo januar), tirsdag den 26. januar kl. 9.00: 1 point"
    )
    assert "Vicekontorchef møder som stedfortræder" in text
    free = meeting_charges_text(YEAR, PLAN, YEAR.by_id["dialog-syd"], CHARGES, "da")
    assert free == "Styringsdialog med Sydbo, tirsdag den 5. oktober kl. 9.00: ingen point\n"


def test_json_sums_what_it_lists() -> None:
    document = json.loads(charges_json(YEAR, CHARGES, None, "da"))
    assert document["schema"] == "aarshjul-charges/1"
    cost = verify(YEAR, PLAN).cost
    for tier in document["tiers"]:
        listed = [one["points"] for one in document["charges"] if one["tier"] == tier["tier"]]
        assert tier["cost"] == sum(listed) == cost[tier["tier"]]
