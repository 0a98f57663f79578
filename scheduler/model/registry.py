"""Every variable of a model, with the value that a finished plan gives it."""

from collections.abc import Callable

from ortools.sat.python import cp_model

from constraints.reading import Reading

Bool = cp_model.IntVar
Valuer = Callable[[Reading], int]


class Registry:
    """A registry makes variables and remembers how to read each from a plan.

    A hint helps CP-SAT only when it is complete, auxiliary variables included; made here alone, no
    variable can be without one.
    """

    def __init__(self) -> None:
        self.cp = cp_model.CpModel()
        self._valuers: list[tuple[cp_model.IntVar, Valuer]] = []
        self.true = self.cp.new_constant(1)
        self.false = self.cp.new_constant(0)

    def boolean(self, name: str, valuer: Valuer) -> Bool:
        """A new Boolean."""
        variable = self.cp.new_bool_var(name)
        self._valuers.append((variable, valuer))
        return variable

    def integer(self, domain: cp_model.Domain, name: str, valuer: Valuer) -> cp_model.IntVar:
        """A new integer."""
        variable = self.cp.new_int_var_from_domain(domain, name)
        self._valuers.append((variable, valuer))
        return variable

    def hint_values(self, value: Callable[[cp_model.IntVar], int]) -> None:
        """Suggests a solution to the solver: every variable keeps the value it has there."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        for variable, _ in self._valuers:
            self.cp.add_hint(variable, value(variable))

    def hint(self, plan: Reading) -> None:
        """Suggests the plan to the solver: every variable gets its value."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        for variable, valuer in self._valuers:
            self.cp.add_hint(variable, valuer(plan))
