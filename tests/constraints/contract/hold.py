"""Holds a check against the cases of a rule.

Cases come from a seed, each part drawn evenly: hypothesis' own drawing varies few parts at a time,
which leaves most small years without a clash. It finds the seeds and remembers those that failed;
making a failing case smaller is `smaller`'s.
"""

import os
from random import Random

from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from tests.constraints.contract.smaller import failure, smallest, tell
from tests.depth import examples

SEEDS = st.integers(0, 2**32 - 1)


def hold(check, cases, every_day=25, derandomize="CI" in os.environ):
    """Raises what the check raises on the smallest case found that it fails on."""

    @settings(
        max_examples=examples(every_day),
        derandomize=derandomize,
        deadline=None,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    @given(SEEDS)
    def holds(seed):
        case = cases.draw(Random(seed))
        if failure(case, check) is not None:
            small = smallest(case, check)
            note(tell(small))
            check(small)

    holds()
