"""A plan that the verifier refuses is a bug of ours, and is told as one."""

from collections.abc import Iterator
from contextlib import contextmanager

from scheduler.cli.exits import BUG, Exit
from scheduler.result import UnverifiedPlan

_SHOWN = 20


@contextmanager
def told_as_bug() -> Iterator[None]:
    """Ends the command with exit 1 and what is broken, when the solver's plan breaks a rule."""
    try:
        yield
    except UnverifiedPlan as bug:
        reasons = "\n".join(f"  {reason}" for reason in bug.reasons[:_SHOWN])
        said = f"aarshjul: bug: the solver's plan breaks rules; nothing is stored:\n{reasons}"
        raise Exit(said, BUG) from bug
