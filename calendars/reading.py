"""What single readers of a meeting read of people, and since when."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from calendars.content_line import clean


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    """What one subject reads besides what all do: the SHA-256 of it, "" for nothing any more, and since when.

    The text itself is not kept: who is away from what is nobody's archive. `changed` is UTC, whole seconds.
    """

    subject: str
    digest: str
    changed: datetime


def readings(
    texts: Iterable[tuple[str, str]], at: datetime, before: Iterable[Reading] = ()
) -> tuple[Reading, ...]:
    """The readings of the texts by subject, sorted: those that read otherwise than `before` since `at`.

    `at` is a stamp (`stamp.stamp`), later than all of `before`. Who reads nothing any more is kept: a time of
    change that was told must not fall.
    """
    told = {one.subject: one for one in before}
    found = dict.fromkeys(told, "") | {subject: _digest(text) for subject, text in texts}
    return tuple(sorted(_reading(subject, at, told.get(subject), found[subject]) for subject in found))


def _reading(subject: str, at: datetime, before: Reading | None, digest: str) -> Reading:
    return before if before and before.digest == digest else Reading(subject, digest, at)


def _digest(text: str) -> str:
    return hashlib.sha256(clean(text).encode()).hexdigest()
