"""A change that lasts from one day to another."""

from typing import Self

from pydantic import model_validator

from scheduler.year_file.changes.change import Change, From, To
from scheduler.year_file.tables.table import refuse
from scheduler.year_file.tables.times import BACKWARDS, Span


class Lasting(Change):
    """A change holds from `first` to `last`, written `from` and `to`, both included."""

    first: From
    last: To

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.last < self.first:
            raise refuse("backwards", BACKWARDS, str(Span(self.last, self.first)))
        return self

    @property
    def days(self) -> Span:
        """The days it lasts."""
        return Span(self.first, self.last)
