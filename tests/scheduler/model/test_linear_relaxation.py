"""A bound from the linear relaxation never lies above the optimum, and names what was chosen."""

from random import Random

import pytest
from ortools.sat.python import cp_model

from scheduler.model.linear_relaxation import relax
from tests.constraints.contract.solving import solve


def drawn(rng):
    """A small model of every kind of constraint, and a sum to minimise."""
    cp = cp_model.CpModel()
    bools = [cp.new_bool_var(f"b{n}") for n in range(rng.randint(3, 7))]
    numbers = [cp.new_int_var(rng.randint(-9, 0), rng.randint(1, 9), f"i{n}") for n in range(2)]

    def literals():
        return [rng.choice((one, ~one)) for one in rng.sample(bools, rng.randint(1, 3))]

    for _ in range(rng.randint(2, 8)):
        kind = rng.randrange(6)
        if kind == 0:
            cp.add_bool_or(literals())
        elif kind == 1:
            cp.add_bool_and(literals()).only_enforce_if(*literals())
        elif kind == 2:
            cp.add_at_most_one(literals())
        elif kind == 3:
            cp.add_exactly_one(literals())
        else:
            terms = [rng.randint(-5, 5) * one for one in rng.sample([*bools, *numbers], 3)]
            said = cp.add(sum(terms) <= rng.randint(-3, 6))
            if kind == 5:
                said.only_enforce_if(*literals())
    return cp, sum(rng.randint(-4, 9) * one for one in (*bools, *numbers)) + rng.randint(-5, 5)


@pytest.mark.parametrize("seed", range(80))
def test_no_solution_costs_less(seed):
    cp, cost = drawn(Random(seed))
    bound = relax(cp, cost, 10.0).bound
    solver = solve(cp)
    assert solver is None or bound <= solver.value(cost)


def odd_cycle():
    """Of each two neighbours in a ring of three one is chosen: the relaxation says 1.5, the optimum is 2."""
    cp = cp_model.CpModel()
    ring = [cp.new_bool_var(f"b{n}") for n in range(3)]
    for first, second in zip(ring, (*ring[1:], ring[0]), strict=True):
        cp.add_bool_or(first, second)
    return cp, ring


def test_a_bound_is_the_relaxation_rounded_up():
    cp, ring = odd_cycle()
    assert relax(cp, sum(ring), 10.0).bound == 2
    assert relax(cp, 10 * sum(ring) + 3, 10.0).bound == 18


def test_what_the_relaxation_chooses_is_named():
    cp = cp_model.CpModel()
    cheap, dear = cp.new_bool_var("cheap"), cp.new_bool_var("dear")
    cp.add_exactly_one(cheap, dear)
    assert relax(cp, 2 * cheap + 5 * dear, 10.0).chosen == {cheap.index}


@pytest.mark.parametrize("seed", range(40))
def test_a_solution_with_a_dear_variable_costs_what_that_is_dearer(seed):
    cp, cost = drawn(Random(seed))
    relaxed = relax(cp, cost, 10.0)
    for number, reduced in relaxed.reduced.items():
        domain = list(cp.proto.variables[number].domain)
        if reduced > 0 and domain == [0, 1]:
            taken = cp.clone()
            taken.add(taken.get_bool_var_from_proto_index(number) == 1)
            solver = solve(taken)
            # The bound is rounded up: less than one point of it is not proven.
            assert solver is None or solver.objective_value > relaxed.bound - 1 + reduced - 1e-6


def test_only_what_is_not_chosen_and_costs_more_is_dear():
    cp = cp_model.CpModel()
    cheap, near, dear = (cp.new_bool_var(name) for name in ("cheap", "near", "dear"))
    cp.add_exactly_one(cheap, near, dear)
    relaxed = relax(cp, 2 * cheap + 3 * near + 5 * dear, 10.0)
    assert relaxed.dear(0.5) == [near.index, dear.index]
    assert relaxed.dear(1.5) == [dear.index]
    assert relaxed.dear(3.5) == []


def test_without_time_the_domains_alone_are_a_bound():
    cp, ring = odd_cycle()
    relaxed = relax(cp, 10 * sum(ring) - 4 * ring[0], 0.0)
    assert relaxed.bound in {0, 13}  # 13: when the solver was done before it looked at its clock
    assert relaxed.bound == 13 or not relaxed.chosen
