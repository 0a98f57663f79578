"""Who would see what of a publication, subscriber by subscriber, before anybody sees it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from calendars.language import Language, Text, join_words
from calendars.programme import Programme
from calendars.subjects import subject_of
from calendars.subscribers import Subscriber
from calendars.visible import PUBLIC
from scheduler.views.changes import Change, change_lines, say_counts
from scheduler.views.public_changes import as_public

_NAME = Text(da="{name} ({stem})", en="{name} ({stem})")
_LINE = Text(da="{names}: {counts}", en="{names}: {counts}")
MOST_TOLD = 6
"""How many changes of those who see the same are told one by one; of new ones only the number is."""


@dataclass(frozen=True, slots=True)
class Told:
    """A subscriber, and the changes that their calendar would show."""

    subscriber: Subscriber
    changes: tuple[Change, ...]


def who_is_told(
    found: Iterable[Change], subscribers: Iterable[Subscriber], programme: Programme
) -> tuple[Told, ...]:
    """The subscribers whose calendars would change, in their order; who leaves a meeting's audience too.

    The public is told as the public calendar shows it.
    """
    told_to: dict[str, list[Change]] = {}
    for change in found:
        for subject in change.readers:
            shown = as_public(change) if subject == PUBLIC else change
            if shown is not None:
                told_to.setdefault(subject, []).append(shown)
    named = ((one, told_to.get(subject_of(one), ())) for one in subscribers)
    return tuple(Told(one, tuple(changes)) for one, changes in named if changes)


def say_told(told: Sequence[Told], language: Language) -> list[str]:
    """Those who would be told the same, and under them what that is, but for what is new."""
    groups: dict[tuple[Change, ...], list[Subscriber]] = {}
    for one in told:
        groups.setdefault(one.changes, []).append(one.subscriber)
    lines = []
    for found, subscribers in groups.items():
        named = [_NAME.format(language, name=one.name, stem=one.stem) for one in subscribers]
        names = join_words(named, language)
        lines.append(_LINE.format(language, names=names, counts=say_counts(found, language)))
        lines += change_lines(found, language, MOST_TOLD)
    return lines
