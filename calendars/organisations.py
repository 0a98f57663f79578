"""Social-housing organisations and their divisions."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Division:
    """A division (afdeling) of a housing organisation, as the extended supervision sees it.

    `reserves` is henlæggelser in kroner per square metre; None when unknown. (Note, C.2.1.)
    """

    id: str
    organisation: str
    name: str
    focus_area: bool = False
    reserves: int | None = None
    proposed: bool = False
    urgency: int = 0
    score: int = 0
    picked: bool = False


@dataclass(frozen=True, slots=True)
class Organisation:
    """A housing organisation has one or more dialogue meetings a year (note, C.2).

    `administrator` is the post that represents it, often together with many others; None when it
    has none. `homes` is None when unknown.
    """

    id: str
    name: str
    homes: int | None = None
    administrator: str | None = None
    forperson: str | None = None
    urgency: int = 0
    last_held: date | None = None
    ended: date | None = None
    """The day from which it is none of its own."""
    into: str | None = None
    """The organisation it went up in that day; None when it closed, or has not ended."""
