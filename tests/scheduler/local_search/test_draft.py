"""A draft costs what the verifier says, and keeps what must hold, whatever moves are made."""

from random import Random

import pytest

from constraints.verify import verify
from scheduler.local_search.costs import by_tier
from scheduler.local_search.draft import Draft
from scheduler.local_search.ground import Ground
from scheduler.local_search.moves.index import MOVES
from scheduler.routes import assign_routes
from tests.constraints.strategies.index import CASES, TYPES


def walk(draft, rng, moves):
    """Tries moves of every kind at random, whatever they cost; how many were made."""
    ground, made = Ground(draft), 0
    for _ in range(moves):
        proposer, _ = rng.choice(MOVES)
        move = proposer(ground, rng)
        if move:
            made += draft.attempt(move, lambda more: True)
    return made


@pytest.mark.parametrize("kind", TYPES)
def test_a_draft_costs_what_the_verifier_says(kind):
    walked = 0
    for seed in range(200):
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
    assert walked >= 10
