"""A distance the wrong way round is told as a person would: "3 hverdage før", not "-3 hverdage efter"."""

import pytest

from constraints.gap import Gap
from tests.constraints.pages.example_year import read_example
from tests.constraints.pages.plan_block import read_plan
from tests.constraints.pages.sentences import breaches

MARCH, APRIL = "styregruppe-medio-marts", "styregruppe-medio-april"
FORUM = "samarbejdsforum-ultimo-april"
PRECEDENCE = """
[[rule]]
type = "precedence"
id = "efter"
first = "styregruppe-medio-april"
then = "samarbejdsforum"
gap = { least = %d }
"""
SPACING = """
[[rule]]
type = "spacing"
id = "afstand"
meetings = "styregruppe"
least = %d
"""
ROUTE = """
[[rule]]
type = "route"
id = "evaluering"
item = "Evaluering"
through = ["styregruppe", "samarbejdsforum"]
gap = { least = %d }
"""
ITEM = f"\nevaluering styregruppe: {APRIL}, samarbejdsforum: {FORUM}"
REVERSED = f"{APRIL} 2027-04-22 10:00\n{FORUM} 2027-04-21 10:00"
FAR_REVERSED = f"{APRIL} 2027-04-28 10:00\n{FORUM} 2027-04-21 10:00"
SPACED = f"{MARCH} 2027-04-20 10:00\n{APRIL} 2027-04-17 10:00"


@pytest.mark.parametrize(
    ("example", "least", "plan", "danish", "english"),
    [
        (
            PRECEDENCE,
            2,
            REVERSED,
            "Samarbejdsforum ligger 1 hverdag før Styregruppen (medio april), "
            "men skal ligge mindst 2 hverdage efter",
            "Samarbejdsforum lies 1 hverdag before Styregruppen (medio april), "
            "but is to lie at least 2 hverdage after",
        ),
        (
            PRECEDENCE,
            0,
            FAR_REVERSED,
            "Samarbejdsforum ligger 5 hverdage før Styregruppen (medio april), "
            "men skal ligge samme dag eller senere",
            "Samarbejdsforum lies 5 hverdage before Styregruppen (medio april), "
            "but is to lie on the same day or later",
        ),
        (
            SPACING,
            1,
            SPACED,
            "Styregruppen (medio april) ligger 3 dage før Styregruppen (medio marts), "
            "men skal ligge mindst 1 dag efter",
            "Styregruppen (medio april) lies 3 days before Styregruppen (medio marts), "
            "but is to lie at least 1 day after",
        ),
        (
            ROUTE,
            1,
            FAR_REVERSED + ITEM,
            "»Evaluering« er på Samarbejdsforum 5 hverdage før Styregruppen (medio april), "
            "men skal være der mindst 1 hverdag efter",
            '"Evaluering" is at Samarbejdsforum 5 hverdage before Styregruppen (medio april), '
            "but is to be there at least 1 hverdag after",
        ),
    ],
    ids=["one before", "same day would do", "days", "an item"],
)
def test_the_other_way_round_is_said_so(tmp_path, example, least, plan, danish, english):
    kind = example.split('"')[1]
    year = read_example(example % least, tmp_path)
    said = [said for found in breaches(year, kind, read_plan(plan, year)).values() for _, said in found]
    assert (danish, english) in said


@pytest.mark.parametrize(
    ("gap", "danish"),
    [
        (Gap(least=1), "mindst 1 hverdag"),
        (Gap(least=5, most=20), "5-20 hverdage"),
        (Gap(least=0, most=1), "0-1 hverdag"),
        (Gap(least=3, most=3), "3 hverdage"),
    ],
)
def test_a_gap_is_said_by_its_ends(gap, danish):
    assert gap.words["da"] == danish
