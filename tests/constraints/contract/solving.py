"""One quick solve."""

from ortools.sat.python import cp_model


def solve(cp, **parameters):
    """The solver with a solution in it, or None when there is none."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.cp_model_probing_level = 0
    for name, value in parameters.items():
        setattr(solver.parameters, name, value)
    status = solver.solve(cp)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE), f"{status}: {cp.validate()}"
    return solver if status == cp_model.OPTIMAL else None
