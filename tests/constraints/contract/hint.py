"""A hint is complete: with every variable at its hinted value the model is solved."""

from constraints.verify import verify
from tests.constraints.contract.faces import model_of, must_not_be
from tests.constraints.contract.solving import solve


def check_hint(case, wide):
    """Every variable is hinted; the hint of a plan that keeps the rule is feasible, at the plan's cost."""
    model = model_of(case, wide)
    if case.rule.tier is not None:
        model.cp.minimize(model.charges.cost(case.rule.tier))
    model.hint(case.plan)
    check_complete(model)
    if must_not_be(case):
        return
    solver = solve(model.cp, fix_variables_to_their_hinted_value=True)
    assert solver is not None
    if case.rule.tier is not None:
        cost = verify(case.year, case.plan).cost[case.rule.tier]
        assert solver.value(model.charges.cost(case.rule.tier)) == cost


def check_complete(model):
    """Every variable has a hint within its domain, but those that can only be one thing."""
    hint = model.cp.proto.solution_hint
    hinted = dict(zip(hint.vars, hint.values, strict=True))
    assert len(hinted) == len(hint.vars)
    for index, variable in enumerate(model.cp.proto.variables):
        domain = list(variable.domain)
        if domain[0] == domain[-1] and index not in hinted:
            continue
        assert index in hinted, f"{variable.name} has no hint"
