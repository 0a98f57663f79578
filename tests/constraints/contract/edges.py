"""A slot rule judges the edge year as the table on its page says, whichever way it is asked."""

from functools import cache

from calendars.plan import Placement, Plan
from constraints.plan_model import PlanModel
from constraints.reading import Reading
from tests.constraints.edge_year import EDGE_YEAR
from tests.constraints.pages.page import read_page
from tests.constraints.years import slot

FIRM, PRICED = "In or out", "Costs"


@cache
def edge_rows(kind):
    """The rows of a rule's table: (meeting, start, amount, why)."""
    table = read_page(kind).tables["Meeting"]
    amounts = {"in": 0, "out": 1}
    return [
        (name.strip("`"), slot(start), amounts[said] if said in amounts else int(said), why)
        for name, start, said, why in table
    ]


def edge_rule(kind):
    """The edge year's rule of a type."""
    (rule,) = (rule for rule in EDGE_YEAR.rules if rule.type == kind)
    return rule


def check_edges(kind):
    """Every row of the rule's table."""
    for row in edge_rows(kind):
        check_edge(edge_rule(kind), *row)


def check_edge(rule, name, start, amount, why):
    """`admits`, `prices`, what is posted and what is checked all say the amount of the row."""
    meeting = EDGE_YEAR.by_id[name]
    bit = 1 << EDGE_YEAR.grid.index(start)
    if meeting in rule.concerns(EDGE_YEAR):
        assert rule.admits(EDGE_YEAR, meeting, start) == (amount == 0), why
        if rule.applies(EDGE_YEAR, meeting):
            assert rule.prices(EDGE_YEAR, meeting, bit) in ({amount: bit}, {amount: bit, 1 - amount: 0}), why
    assert posted(rule, name, bit) == amount, why
    placed = Plan((Placement(name, start),))
    assert sum(one.amount for one in rule.check(Reading(EDGE_YEAR, placed))) == amount, why


def posted(rule, name, bit):
    """What the rule's postings charge the meeting for a start that is the only one left to it."""
    left = dict.fromkeys(EDGE_YEAR.by_id, 0) | {name: bit}
    charged = 0
    for posting in rule.post(PlanModel(EDGE_YEAR, left)):
        if getattr(posting, "meeting", None) == name:
            charged += sum(amount for amount, mask in posting.prices if mask & bit)
    return charged
