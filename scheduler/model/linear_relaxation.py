"""The linear relaxation of a model: a bound on its objective within a fraction of a second."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ortools.linear_solver.python import model_builder
from ortools.sat.python import cp_model

_FINE = 1 << 24
"""Multipliers are rounded to whole parts of this: what they prove is then reckoned in whole numbers."""
_INFINITE = 1 << 62
_NOTHING = 1e-6

Terms = dict[int, int]
"""Variable numbers and their coefficients."""


@dataclass(frozen=True, slots=True)
class Row:
    """The sum of the terms lies from `least` to `most`; None is no limit."""

    terms: Terms
    least: int | None
    most: int | None


@dataclass(frozen=True)
class Relaxed:
    """What a linear relaxation says: no solution's objective lies below `bound`, and where it may lie.

    `chosen` are the variables (by their numbers) that are not 0 in the relaxation's own solution;
    `reduced` are reduced costs, those that are not 0: what a variable costs beyond the bound for each
    unit of it.
    """

    bound: int
    chosen: frozenset[int] = frozenset()
    reduced: Mapping[int, float] = field(default_factory=dict)

    def dear(self, price: float) -> list[int]:
        """The variables that are not chosen and cost more than the price beyond the bound."""
        return [one for one, cost in self.reduced.items() if cost > price and one not in self.chosen]


def relax(cp: cp_model.CpModel, objective: cp_model.LinearExprT, seconds: float) -> Relaxed:
    """Minimises the objective over the linear relaxation, which replaces the model's own objective.

    The simplex method only suggests multipliers of the rows. Any multipliers prove a bound, and what
    these prove is summed in exact integers, so no tolerance of a float can make it wrong. When none
    come in time, the bound is the least value that the variables' domains allow.
    """
    cp.minimize(objective)
    proto = cp.proto
    bounds = [(domain[0], domain[len(domain) - 1]) for domain in (one.domain for one in proto.variables)]
    costs = dict(zip(proto.objective.vars, proto.objective.coeffs, strict=True))
    rows = list(_rows(proto.constraints))
    multipliers, chosen = _suggested(bounds, costs, rows, seconds)
    reduced = _reduced(costs, rows, multipliers)
    proven = round(proto.objective.offset) + _proven(bounds, rows, multipliers, reduced)
    return Relaxed(proven, chosen, {one: cost / _FINE for one, cost in reduced.items() if cost})


def _rows(constraints: Sequence["cp_model.ConstraintProto"]) -> Iterator[Row]:  # type: ignore[name-defined]
    """What the constraints say of plain sums; what they say otherwise is left out."""
    for one in constraints:
        when = list(one.enforcement_literal)
        if one.has_bool_or():
            yield _clause([*one.bool_or.literals, *(~literal for literal in when)])
        elif one.has_bool_and():
            for literal in one.bool_and.literals:
                yield _clause([literal, *(~other for other in when)])
        elif when:
            continue
        elif one.has_at_most_one():
            terms, constant = _count(one.at_most_one.literals)
            yield Row(terms, None, 1 - constant)
        elif one.has_exactly_one():
            terms, constant = _count(one.exactly_one.literals)
            yield Row(terms, 1 - constant, 1 - constant)
        elif one.has_linear():
            yield _sum(one.linear)


def _clause(literals: Sequence[int]) -> Row:
    terms, constant = _count(literals)
    return Row(terms, 1 - constant, None)


def _count(literals: Sequence[int]) -> tuple[Terms, int]:
    """How many of the literals are true, as terms and a constant; a negative one is a variable's opposite."""
    terms: Terms = {}
    for literal in literals:
        variable, sign = (literal, 1) if literal >= 0 else (~literal, -1)
        terms[variable] = terms.get(variable, 0) + sign
    return terms, sum(1 for literal in literals if literal < 0)


def _sum(linear: "cp_model.LinearConstraintProto") -> Row:  # type: ignore[name-defined]
    terms: Terms = {}
    for variable, coefficient in zip(linear.vars, linear.coeffs, strict=True):
        terms[variable] = terms.get(variable, 0) + coefficient
    domain = list(linear.domain)
    least, most = domain[0], domain[-1]
    return Row(terms, least if least > -_INFINITE else None, most if most < _INFINITE else None)


def _suggested(
    bounds: Sequence[tuple[int, int]], costs: Terms, rows: Sequence[Row], seconds: float
) -> tuple[list[float], frozenset[int]]:
    """Multipliers of the rows, all zero when none are found in time, and the variables chosen."""
    model = model_builder.Model()  # type: ignore[no-untyped-call]
    variables = [model.new_num_var(least, most, None) for least, most in bounds]
    for row in rows:
        model.add_linear_constraint(
            _expression(variables, row.terms),
            -math.inf if row.least is None else row.least,
            math.inf if row.most is None else row.most,
        )
    model.minimize(_expression(variables, costs))
    solver = model_builder.Solver("glop")
    solver.set_time_limit_in_seconds(seconds)
    if solver.solve(model) != model_builder.SolveStatus.OPTIMAL:
        return [0.0] * len(rows), frozenset()
    multipliers = [float(value) for value in solver.dual_values(model.get_linear_constraints())]
    values = solver.values(model.get_variables())
    return multipliers, frozenset(number for number, value in enumerate(values) if abs(value) > _NOTHING)


def _expression(variables: Sequence[model_builder.Variable], terms: Terms) -> model_builder.LinearExpr:
    return model_builder.LinearExpr.weighted_sum([variables[one] for one in terms], list(terms.values()))


def _reduced(costs: Terms, rows: Sequence[Row], multipliers: Sequence[float]) -> Terms:
    """What each variable costs, less what the multipliers take of it for its rows, in parts of `_FINE`."""
    left = {variable: cost * _FINE for variable, cost in costs.items()}
    for row, factor in _factors(rows, multipliers):
        for variable, coefficient in row.terms.items():
            left[variable] = left.get(variable, 0) - factor * coefficient
    return left


def _proven(
    bounds: Sequence[tuple[int, int]], rows: Sequence[Row], multipliers: Sequence[float], reduced: Terms
) -> int:
    """What the multipliers prove of the costs' sum: rows at their limits, variables wherever it is least."""
    proven = 0
    for row, factor in _factors(rows, multipliers):
        limit = row.least if factor > 0 else row.most
        assert limit is not None
        proven += factor * limit
    for variable, cost in reduced.items():
        least, most = bounds[variable]
        proven += cost * (least if cost > 0 else most)
    return -(-proven // _FINE)


def _factors(rows: Sequence[Row], multipliers: Sequence[float]) -> Iterator[tuple[Row, int]]:
    """The rows that have a multiplier which proves something, with it in parts of `_FINE`."""
    for row, multiplier in zip(rows, multipliers, strict=True):
        factor = round(multiplier * _FINE)
        if factor and (row.least if factor > 0 else row.most) is not None:
            yield row, factor
