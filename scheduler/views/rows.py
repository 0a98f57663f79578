"""A list of meetings as data: a view has sections, a section groups, a group rows."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from calendars.agenda import AgendaItem
from calendars.deadlines import Deadline
from calendars.grid import Slot
from calendars.language import Language
from calendars.meetings import Meeting
from calendars.programme import Programme
from calendars.venue import place_name

By = Literal["quarter", "body", "person", "organisation", "week"]
RowKind = Literal["meeting", "dropped", "deadline", "publication"]
ColumnName = Literal[
    "window",
    "day",
    "week",
    "time",
    "where",
    "chair",
    "caseworker",
    "organisation",
    "title",
    "role",
    "lead",
]


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting, or something that is due, as one line of a list.

    Names, not ids, except `id` and `series`. Minutes are after midnight; a row without `start` fills no time
    of the day, one without `day` is not held. `notes` are lines to print under it, beside the agenda's items.
    """

    id: str
    kind: RowKind
    series: str
    body: str
    title: str
    window: str = ""
    day: date | None = None
    start: int | None = None
    end: int | None = None
    place: str = ""
    room: str = ""
    chair: str = ""
    caseworker: str = ""
    organisation: str = ""
    administrator: str = ""
    role: str = ""
    divisions: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that are read together, with the columns they are shown in."""

    heading: str
    columns: tuple[ColumnName, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a view: a quarter, a body, a person, an organisation or a week.

    `facts` are sentences to print under its heading.
    """

    id: str
    heading: str
    groups: tuple[Group, ...]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What is shown of a plan, in one of the orders that `aarshjul show --by` knows.

    `narrowed` to what one person, body, organisation or week was asked for. `closing` are sentences about
    all the sections, to print after them: the first is their heading.
    """

    by: By
    sections: tuple[Section, ...]
    narrowed: bool = False
    closing: tuple[str, ...] = ()


def meeting_row(
    programme: Programme, meeting: Meeting, language: Language, role: str = "", notes: tuple[str, ...] = ()
) -> Row:
    """The row of a meeting, held or not."""
    placement = programme.plan.by_meeting.get(meeting.id)
    slot: Slot | None = placement.slot if placement else None
    room = programme.rooms.get(placement.room or "") if placement else None
    organisation = programme.organisations.get(meeting.organisation or "")
    return Row(
        id=meeting.id,
        kind="meeting" if placement else "dropped",
        series=meeting.series,
        body=programme.series_names[meeting.series],
        title=meeting.title,
        window="" if meeting.given else meeting.window.words,
        day=slot.day if slot else None,
        start=slot.minute if slot else None,
        end=slot.minute + meeting.minutes if slot else None,
        place=place_name(programme, meeting),
        room=room.name if room else "",
        chair=programme.person_name(placement.chair) if placement else "",
        caseworker=programme.person_name(placement.caseworker) if placement else "",
        organisation=organisation.name if organisation else "",
        administrator=programme.post_title(meeting.administrator) if meeting.administrator else "",
        role=role,
        divisions=_divisions(programme, meeting),
        items=tuple(_say(programme, item, language) for item in programme.agendas.get(meeting.id, ())),
        notes=notes,
    )


def deadline_row(programme: Programme, deadline: Deadline, language: Language) -> Row:
    """The row of a deadline: a day without a time."""
    meeting = programme.meetings[deadline.meeting]
    title = f"{deadline.title[language]}: {meeting.title}"
    body = programme.series_names[meeting.series]
    return Row(meeting.id, "deadline", meeting.series, body, title, day=deadline.day)


def _say(programme: Programme, item: AgendaItem, language: Language) -> str:
    return item.say(programme.step_names, language)


def _divisions(programme: Programme, meeting: Meeting) -> tuple[str, ...]:
    """The picked divisions that the meeting deals with: those its agenda names."""
    named = {item.rpartition(": ")[2] for item in meeting.items}
    own = (one for one in programme.divisions if one.picked and one.organisation == meeting.organisation)
    return tuple(one.name for one in own if one.name in named)
