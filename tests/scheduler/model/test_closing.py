"""Closed Booleans are false for a while; afterwards the model is what it was."""

import pytest
from ortools.sat.python import cp_model

from scheduler.model.closing import closed
from tests.constraints.contract.solving import solve


@pytest.fixture
def choice():
    """A model that takes the cheapest of three, one of them held at true, and a number."""
    cp = cp_model.CpModel()
    cheap, dear, held = cp.new_bool_var("cheap"), cp.new_bool_var("dear"), cp.new_constant(1)
    number = cp.new_int_var(0, 5, "number")
    cp.add_at_least_one(cheap, dear)
    cp.minimize(cheap + 3 * dear - number)
    return cp, cheap, dear, held, number


def test_what_is_closed_is_not_chosen(choice):
    cp, cheap, dear, held, number = choice
    with closed(cp, [cheap.index, held.index, number.index]):
        solver = solve(cp)
        assert (solver.value(cheap), solver.value(dear)) == (0, 1)
        assert (solver.value(held), solver.value(number)) == (1, 5)


def test_afterwards_the_model_is_as_before_even_when_something_fails(choice):
    cp, cheap, *_ = choice
    before = str(cp.proto)

    def failing():
        with closed(cp, [cheap.index]):
            assert str(cp.proto) != before
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    assert str(cp.proto) == before
