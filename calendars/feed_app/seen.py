"""What whoever answers a request tells of it for the log."""

from dataclasses import dataclass

from starlette.types import Scope

SEEN = "aarshjul.seen"
"""Where a request's scope has it."""


@dataclass(slots=True)
class Seen:
    """Which route a request took, and whose subscription it was: "kbh 2027 #12"."""

    route: str = "other"
    subscription: str = ""


def seen(scope: Scope) -> Seen:
    """What is told of this request; something of its own where nobody observes."""
    found = scope.get(SEEN)
    return found if isinstance(found, Seen) else Seen()
