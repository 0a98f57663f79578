"""A draft costs what the verifier says, and keeps what must hold, whatever moves are made."""

from random import Random

import pytest

from constraints.verify import verify
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.local_search.costs import by_tier, weigh
from scheduler.local_search.draft import Draft
from scheduler.local_search.ground import Ground
from scheduler.local_search.moves.index import MOVES
from scheduler.routes import assign_routes
from tests.constraints.strategies.index import CASES, TYPES
from tests.depth import examples
from tests.example_year import example_year


def walk(draft, rng, moves, worth=lambda more: True):
    """Tries moves of every kind at random, whatever they cost unless told; how many were made."""
    ground, made = Ground(draft), 0
    for _ in range(moves):
        proposer, _ = rng.choice(MOVES)
        move = proposer(ground, rng)
        if move:
            made += draft.attempt(move, worth)
    return made


@pytest.mark.parametrize("kind", TYPES)
def test_a_draft_costs_what_the_verifier_says(kind):
    walked = 0
    for seed in range(examples(100)):
        case = CASES[kind].draw(Random(seed))
        plan = assign_routes(case.year, case.plan)
        if not verify(case.year, plan).holds:
            continue
        draft = Draft(case.year, case.candidates, plan)
        assert by_tier(draft.cost) == verify(case.year, plan).cost, seed
        made = walk(draft, Random(seed), 30)
        verdict = verify(case.year, draft.live.frozen())
        assert verdict.holds, (seed, verdict)
        assert by_tier(draft.cost) == verdict.cost, seed
        walked += made > 0
    assert walked >= 5


def test_all_rules_at_once_cost_what_the_verifier_says():
    check_walk(example_year("lille-kommune"), 400)


def test_a_year_with_routes_and_dropped_meetings_costs_what_the_verifier_says():
    check_walk(example_year("koebenhavn-2027"), 1000)


def check_walk(year, moves):
    """Walks from a constructed plan, at times whatever it costs, and asks the verifier now and then."""
    candidates = find_candidates(year)
    draft, rng = Draft(year, candidates, construct(year, candidates, seed=1)), Random(1)
    for part in range(5):
        most = 10**9 if part % 2 else 2000
        made = walk(draft, rng, moves // 5, lambda more, most=most: weigh(more, (1000, 100, 10, 1)) <= most)
        verdict = verify(year, draft.live.frozen())
        assert made > 0
        assert verdict.holds
        assert by_tier(draft.cost) == verdict.cost


@pytest.mark.parametrize("patience", range(4))
def test_a_move_that_is_refused_sooner_or_later_leaves_no_trace(patience):
    year = example_year("lille-kommune")
    candidates = find_candidates(year)
    draft = Draft(year, candidates, construct(year, candidates, seed=1))
    ground, rng = Ground(draft), Random(1)
    before, cost, refused = draft.live.frozen(), draft.cost, 0
    for _ in range(300):
        move = rng.choice(MOVES)[0](ground, rng)
        questions = iter(range(patience))
        if move:
            refused += not draft.attempt(move, lambda more, left=questions: next(left, None) is not None)
    assert refused > 50
    assert draft.live.frozen() == before
    assert draft.cost == cost
    check_from_here(draft, rng)


def check_from_here(draft, rng):
    """Nothing that the draft counts has been left behind: it goes on as the verifier says."""
    walk(draft, rng, 100)
    verdict = verify(draft.year, draft.live.frozen())
    assert verdict.holds
    assert by_tier(draft.cost) == verdict.cost
