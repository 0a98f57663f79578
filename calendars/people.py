"""People, the posts they hold, and who holds a post on a day."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """A person holds posts and has engagements; `id` is what the lists call the person."""

    id: str
    name: str
    calendar: str | None = None
    assume_free: bool = False


@dataclass(frozen=True, slots=True)
class Holding:
    """A person holds a post from `first` to `last`, both included."""

    person: str
    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Post:
    """A post sits in bodies; at most one person holds it on any day.

    `deputy` names the post whose holder may sit instead (stedfortræder). `organisation` is the
    forvaltning, housing organisation or administrator that the post belongs to.
    """

    id: str
    title: str
    organisation: str = ""
    holdings: tuple[Holding, ...] = ()
    deputy: str | None = None

    def holder(self, day: date) -> str | None:
        """The person who holds the post on a day, or None when it is vacant."""
        for holding in self.holdings:
            if day in holding:
                return holding.person
        return None
