"""When the postings of a model are enforced: always, or only under a literal."""

from typing import Protocol

from ortools.sat.python import cp_model

from constraints.postings import Posting
from constraints.rule import Rule
from scheduler.model.starts import Truthy


class Enforcing(Protocol):
    """Decides for every posting of a rule under which literals the model enforces it.

    `droppable` says that any meeting may be left unheld, because the demand that it be held is one
    of those that may be off.
    """

    droppable: bool

    def under(self, rule: Rule, posting: Posting, cp: cp_model.CpModel) -> tuple[Truthy, ...] | None:
        """The literals that must all be true for the posting to bind; None leaves it out."""
        ...


class Always:
    """Every posting binds: the model that plans are found with."""

    droppable = False

    def under(self, rule: Rule, posting: Posting, cp: cp_model.CpModel) -> tuple[Truthy, ...] | None:
        """No literal."""
        return ()
