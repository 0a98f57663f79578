"""A few meetings move as is best while the others stay, and what comes of it is a verified plan."""

from constraints.rule import TIERS
from constraints.verify import verify
from scheduler.model.decode import decode
from scheduler.model.partial import PartialModel, PostingsByMeeting
from scheduler.neighbourhoods import Neighbourhood
from tests.constraints.contract.hint import check_complete
from tests.constraints.contract.solving import solve
from tests.scheduler.exhaustive.enumeration import Enumeration
from tests.scheduler.exhaustive.hold import hold
from tests.scheduler.exhaustive.pieces import PLENTY, pieces


def part_of(case):
    """A plan that is bad where it matters most, some of its meetings, and the model in which these move."""
    rng = case.rng
    plan = case.plans.best(tiers=tuple(reversed(TIERS))).plan
    names = [meeting.id for meeting in case.year.planned]
    free = frozenset(rng.sample(names, rng.randint(0, len(names))))
    candidates, postings, search = pieces(case.year)
    left = Neighbourhood("some", free).candidates(case.year, candidates, plan)
    return plan, PartialModel(case.year, left, PostingsByMeeting(postings), plan, free), search


def test_the_best_that_a_few_meetings_can_do_is_found():
    def check(case):
        plan, model, search = part_of(case)
        for tier in TIERS:
            ending = search.minimise(model.cp, model.charges.cost(tier), PLENTY)
            assert ending.proven
            model.cp.add(model.charges.cost(tier) <= ending.best)
        verdict = verify(case.year, decode(model, ending.value, plan))
        assert verdict.holds
        assert verdict.cost == Enumeration(case.year, plan, model.free).best().cost

    hold(check, planned=True)


def test_the_plan_is_a_complete_hint():
    def check(case):
        plan, model, _ = part_of(case)
        model.hint(plan)
        check_complete(model)
        assert solve(model.cp, fix_variables_to_their_hinted_value=True) is not None

    hold(check, planned=True)
