"""Whether anything that holds the rules catches a fault planted in one of them."""

from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from constraints.rule import SlotRule
from tests.constraints.contract.around import check_around, check_repairable
from tests.constraints.contract.edges import check_edges
from tests.constraints.contract.faces import check_faces
from tests.constraints.contract.page_plans import check_plans
from tests.constraints.contract.redundant import check_redundant
from tests.constraints.contract.slots import check_slots
from tests.constraints.pages.example_year import read_example
from tests.constraints.pages.page import read_page
from tests.constraints.strategies.index import CASES, TYPES

CASES_TRIED = 300
TELLING = {
    "attendance": (29, 78),
    "availability": (35, 73),
    "chair": (46, 78),
    "max_load": (36,),
    "no_double_booking": (32, 39, 55, 166),
    "precedence": (43, 47),
    "reports_to": (33, 97),
    "rooms": (27, 50, 113),
    "route": (39, 59, 77, 104),
    "seats": (49,),
    "series_count": (62,),
    "spacing": (32,),
}
"""Cases that catch what most others of their rule do not: they are tried first."""
CHECKS = (lambda case: check_faces(case, wide=0), check_redundant, check_around, check_repairable)


@cache
def example_of(kind):
    """The year of the page's good example."""
    with TemporaryDirectory() as folder:
        return read_example(read_page(kind).blocks["toml"][0], Path(folder))


def catches(kind, cases=CASES_TRIED):
    """What fails first: the page's tables or plans, or a drawn case by its number; None when nothing does."""
    slots = issubclass(TYPES[kind], SlotRule)
    if slots and fails(check_edges, kind):
        return "edge slots"
    if fails(check_plans, kind, example_of(kind)):
        return "plans of the page"
    checks = (check_slots, *CHECKS) if slots else CHECKS
    for seed in (*TELLING.get(kind, ()), *range(cases)):
        case = CASES[kind].draw(Random(seed))
        if any(fails(check, case) for check in checks):
            return f"case {seed}"
    return None


def fails(check, *arguments):
    """True when the check raises anything at all: a rule that crashes is caught too."""
    try:
        check(*arguments)
    except Exception:
        return True
    return False
