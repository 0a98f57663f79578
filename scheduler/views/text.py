"""A view as text for people: 100 columns wide unless told otherwise."""

from collections.abc import Callable, Iterator, Sequence

from calendars.language import Language, Text, join_words
from scheduler.quality import quality_lines
from scheduler.views.assumptions import HEADING as ASSUMPTIONS
from scheduler.views.assumptions import assumption_lines
from scheduler.views.columns import COLUMNS
from scheduler.views.left_out import say_given
from scheduler.views.rows import By, Group, Row, Section, View
from scheduler.views.standing import Standing
from scheduler.views.summary import summary
from scheduler.views.table import TextRow, draw, wrap

WIDTH = 100
Emphasis = Callable[[str], str]

_STALE = Text(
    da="Året er ændret, siden planen blev lagt: læg den igen med »aarshjul plan«.",
    en='The year has changed since the plan was made: make it again with "aarshjul plan".',
)
_BROKEN = Text(da="Planen bryder {count} krav:", en="The plan breaks {count:# rule|# rules}:")
_AGENDA = Text(da="Dagsorden: {items}", en="Agenda: {items}")
_EVERYWHERE = Text(da="På alle dagsordener: {item}", en="On every agenda: {item}")
_SUPERVISION = Text(da="Udvidet tilsyn: {divisions}", en="Extended supervision: {divisions}")
_WITHOUT_GIVEN: tuple[By, ...] = ("quarter", "body")
"""Views of the whole year that leave given dates out. A week has all it has; a person is told of its own."""
_EMPTY = Text(da="Intet at vise.", en="Nothing to show.")


def plain(words: str) -> str:
    """Words without any emphasis."""
    return words


def as_text(
    standing: Standing, view: View, language: Language, width: int = WIDTH, strong: Emphasis = plain
) -> str:
    """How the plan stands, the view's sections, and the assumptions last.

    Whoever asked for one person, body or week is not told of the rest of the plan. `strong` marks
    headings where the output can show it.
    """
    parts = [_head(standing, view, language, width, strong)]
    parts += [
        _section(section, standing.programme.year, language, width, strong) for section in view.sections
    ]
    if not view.sections:
        parts.append([_EMPTY[language]])
    if view.closing:
        heading, *said = view.closing
        parts.append([strong(heading), *(line for one in said for line in wrap(one, width, 2, 2))])
    if standing.assumptions and not view.narrowed:
        lines = [strong(ASSUMPTIONS[language])]
        lines += assumption_lines(standing.assumptions, language, width)
        parts.append(lines)
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(standing: Standing, view: View, language: Language, width: int, strong: Emphasis) -> list[str]:
    programme = standing.programme
    lines = [strong(programme.title), "=" * min(len(programme.title), width)]
    if not view.narrowed:
        silent = [one for one in programme.held if one.given and one.id not in programme.agendas]
        silent = silent if view.by in _WITHOUT_GIVEN else []
        told = [say_given(len(silent), language)] if silent else []
        for sentence in (*summary(programme, language), *told):
            lines += wrap(sentence, width)
    if not standing.current:
        lines += wrap(_STALE[language], width)
    if standing.current and standing.quality.costs and not standing.misshapen and not view.narrowed:
        lines += ["", *quality_lines(standing.quality, language, width)]
    if standing.broken:
        lines += ["", *broken_lines(standing.broken, language, width, strong)]
    return lines


def broken_lines(
    broken: Sequence[str], language: Language, width: int, strong: Emphasis = plain
) -> list[str]:
    """What a plan breaks, as a list under its number."""
    head = strong(_BROKEN.format(language, count=len(broken)))
    return [head, *(line for one in broken for line in wrap(f"- {one}", width, 2, 2))]


def _section(section: Section, year: int, language: Language, width: int, strong: Emphasis) -> list[str]:
    lines = [strong(section.heading), "-" * min(len(section.heading), width)]
    for fact in section.facts:
        lines += wrap(fact, width)
    for number, group in enumerate(section.groups):
        if number or section.facts:
            lines.append("")
        if group.heading:
            lines += wrap(group.heading, width)
        lines += _group(group, year, language, width)
    return lines


def _group(group: Group, year: int, language: Language, width: int) -> list[str]:
    """The group's table; what stands on every meeting's agenda is said once, before it."""
    columns = [COLUMNS[name] for name in group.columns]
    shared = [item for item in group.rows[0].items if all(item in row.items for row in group.rows)]
    shared = shared if len(group.rows) > 1 else []
    rows = [
        TextRow(
            tuple(column.cell(row, year, language) for column in columns),
            (*_own_title(row, group), *_notes(row, shared, language)),
        )
        for row in group.rows
    ]
    lines = [line for item in shared for line in wrap(_EVERYWHERE.format(language, item=item), width, 2, 2)]
    headings = [column.heading[language] for column in columns]
    return lines + draw(headings, [column.flexible for column in columns], rows, width)


def _own_title(row: Row, group: Group) -> Iterator[str]:
    """What the meeting is called, where that is more than its body and window and no column says it."""
    more = row.title.removeprefix(row.body)
    plain_title = row.organisation or not more or more.startswith((" (", ": "))
    if "title" not in group.columns and not plain_title:
        yield row.title


def _notes(row: Row, shared: list[str], language: Language) -> Iterator[str]:
    """The agenda, with the divisions of the extended supervision as one item, and the row's own notes."""
    items = [
        item for item in row.items if item not in shared and item.rpartition(": ")[2] not in row.divisions
    ]
    if items:
        yield _AGENDA.format(language, items="; ".join(items))
    if row.divisions:
        yield _SUPERVISION.format(language, divisions=join_words(list(row.divisions), language))
    yield from row.notes
