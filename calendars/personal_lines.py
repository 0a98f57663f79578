"""What single subscribers are told of a meeting besides what all its participants read."""

from collections.abc import Iterable, Iterator

from calendars.forvaltninger import administrator_of
from calendars.meeting_notice import say_to_person, say_to_unit
from calendars.participation import Part
from calendars.programme import Programme
from calendars.subjects import Subjects
from calendars.subscribers import Kind

_UNITS: tuple[Kind, ...] = ("forvaltning", "organisation", "administrator")


def personal_lines(
    programme: Programme, parts: Iterable[Part], known: Subjects
) -> tuple[tuple[str, str], ...]:
    """The lines of persons, of their own part, and of units, of their posts; by subject, sorted."""
    found: dict[str, list[str]] = {}
    for part in parts:
        for who, line in _lines(programme, part):
            if line and who in known:
                found.setdefault(known[who], []).append(line)
    return tuple((subject, "\n".join(lines)) for subject, lines in sorted(found.items()))


def _lines(programme: Programme, part: Part) -> Iterator[tuple[tuple[Kind, str], str]]:
    yield ("person", part.person), say_to_person(programme, part)
    if part.post:
        unit, line = administrator_of(programme, part.post), say_to_unit(programme, part)
        yield from (((kind, unit), line) for kind in _UNITS)
