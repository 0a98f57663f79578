"""What is to be published of a programme: its meetings, their deadlines, and publication days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from calendars.agenda import PublicationDay
from calendars.audience import audience
from calendars.deadlines import CALL, Deadline
from calendars.language import Text
from calendars.meeting_notice import (
    describe,
    describe_deadline,
    describe_public,
    describe_publication,
    say_people,
)
from calendars.meetings import Meeting
from calendars.participation import Part, participation
from calendars.personal_lines import personal_lines
from calendars.programme import Programme
from calendars.public_face import PublicFace
from calendars.subjects import Subjects, subject_of, subjects
from calendars.subscribers import Subscriber
from calendars.uid import deadline_uid, meeting_uid, meeting_uids
from calendars.venue import place_name, say_venue
from calendars.visible import PUBLIC, Visible

_DAY = timedelta(1)
_PUBLISHED = "offentliggørelse"
_OF_MEETING = Text(da="{deadline}: {meeting}", en="{deadline}: {meeting}")
_MADE_PUBLIC = Text(da="Offentliggørelse: {item}", en="Made public: {item}")


@dataclass(frozen=True)
class Announcement:
    """One event to be published: what is visible of it, its series, and of a meeting who takes which part.

    `meeting` is None for deadlines and publication days.
    """

    visible: Visible
    series: str
    meeting: Meeting | None = None
    parts: tuple[Part, ...] = ()


def announce(programme: Programme, subscribers: tuple[Subscriber, ...]) -> dict[str, Announcement]:
    """Every announcement by uid.

    ValueError when two of the year's ids would spell one uid.
    """
    meeting_uids(programme.installation, programme.year, programme.meetings)
    known = subjects(subscribers)
    parts = participation(programme)
    found: dict[str, Announcement] = {}
    for meeting in programme.held:
        uid = programme.uid(meeting.id)
        visible = _meeting(programme, meeting, parts[meeting.id], known)
        seen_by = visible.audience
        found[uid] = Announcement(visible, meeting.series, meeting, parts[meeting.id])
        for deadline in programme.deadlines(meeting.id):
            visible = _deadline(programme, deadline, seen_by, subscribers)
            found[_free(uid, deadline.name, found)] = Announcement(visible, meeting.series)
    return found | dict(_publications(programme, known))


def _meeting(programme: Programme, meeting: Meeting, parts: tuple[Part, ...], known: Subjects) -> Visible:
    start, end = programme.span(meeting.id)
    seen_by = audience(programme, meeting, parts, known)
    return Visible(
        start=start,
        end=end,
        summary=meeting.title,
        location=location(programme, meeting),
        description=describe(programme, meeting),
        people=say_people(programme, programme.placement(meeting.id)),
        personal=personal_lines(programme, parts, known),
        audience=seen_by,
        public=_public_face(programme, meeting) if PUBLIC in seen_by else None,
    )


def _public_face(programme: Programme, meeting: Meeting) -> PublicFace:
    """A meeting as its body's, with the place alone and the public items."""
    return PublicFace(
        programme.series[meeting.series].name,
        place_name(programme, meeting),
        describe_public(programme, meeting),
    )


def location(programme: Programme, meeting: Meeting) -> str:
    """Where a held meeting is: its place, and its room when it has one."""
    room = programme.rooms.get(programme.placement(meeting.id).room or "")
    return say_venue(place_name(programme, meeting), room.name if room else "")


def _deadline(
    programme: Programme, deadline: Deadline, seen_by: tuple[str, ...], subscribers: tuple[Subscriber, ...]
) -> Visible:
    """A whole day, for the people who see the meeting, not the public; calls for every forvaltning."""
    language = programme.language
    told = set(seen_by) - {subject_of(one) for one in subscribers if one.kind in ("public", "room")}
    if deadline.name == CALL:
        told |= {subject_of(one) for one in subscribers if one.kind == "forvaltning"}
    meeting = programme.meetings[deadline.meeting].title
    return Visible(
        start=deadline.day,
        end=deadline.day + _DAY,
        summary=_OF_MEETING.format(language, deadline=deadline.title[language], meeting=meeting),
        description=describe_deadline(programme, deadline),
        audience=tuple(sorted(told)),
    )


def _free(meeting: str, deadline: str, taken: Mapping[str, Announcement]) -> str:
    """The uid of a deadline; "Referat" after "referat" is another deadline and gets a number."""
    uid, number = deadline_uid(meeting, deadline), 1
    while uid in taken:
        number += 1
        uid = deadline_uid(meeting, f"{deadline} {number}")
    return uid


def _publications(programme: Programme, known: Subjects) -> Iterator[tuple[str, Announcement]]:
    """When the items of published routes are made public: on the public feed, and those of their bodies."""
    steps = dict(programme.plan.routes)
    for published in programme.publication_days:
        route = meeting_uid(programme.installation, programme.year, published.route)
        bodies = {("body", step.body) for step in steps[published.route]}
        told = sorted(known[one] for one in known if one in bodies or one[0] in ("all", "public"))
        yield (
            deadline_uid(route, _PUBLISHED),
            Announcement(_publication(programme, published, tuple(told)), published.body),
        )


def _publication(programme: Programme, published: PublicationDay, told: tuple[str, ...]) -> Visible:
    summary = _MADE_PUBLIC.format(programme.language, item=published.item)
    description = describe_publication(programme, published)
    return Visible(
        start=published.day,
        end=published.day + _DAY,
        summary=summary,
        description=description,
        audience=told,
        public=PublicFace(summary, description=description) if PUBLIC in told else None,
    )
