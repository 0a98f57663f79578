"""What a meeting's description tells its participants, the public, and one person."""

from collections.abc import Iterator

from calendars.agenda import PublicationDay
from calendars.deadlines import Deadline
from calendars.language import Text, join_words, say_day
from calendars.meetings import Meeting
from calendars.participation import Part
from calendars.plan import Placement
from calendars.programme import Programme

_LEVEL = Text(da="{body} (niveau {level})", en="{body} (level {level})")
_ORGANISATION = Text(da="Organisation: {name}", en="Organisation: {name}")
_HOMES = Text(da="{name} ({homes} {count:bolig|boliger})", en="{name} ({homes} {count:home|homes})")
_AGENDA = Text(da="Dagsorden:", en="Agenda:")
_CHAIR = Text(da="Forperson: {person}", en="Chair: {person}")
_SPEAKER = Text(da="Ordførende: {posts}", en="Speaks: {posts}")
_CASEWORKER = Text(da="Sagsbehandler: {person}", en="Caseworker: {person}")
_ROOM = Text(da="Lokale: {room}", en="Room: {room}")
_WITHOUT_YOU = Text(da="Planlagt uden dig.", en="Planned without you.")
_YOUR_DEPUTY = Text(
    da="Planlagt uden dig; stedfortræder: {person}.", en="Planned without you; deputy: {person}."
)
_INSTEAD = Text(
    da="Planen regner med dig i {meeting}, som holdes samtidig.",
    en="The plan counts on you at {meeting}, which is at the same time.",
)
_YOU_STAND_IN = Text(da="Du er stedfortræder for {post}.", en="You are the deputy of {post}.")
_STANDS_IN = Text(da="{person} er stedfortræder for {post}.", en="{person} is the deputy of {post}.")
_WITHOUT_POST = Text(da="Planlagt uden {post}.", en="Planned without {post}.")
_DEADLINE = Text(da="Mødet holdes {day}.", en="The meeting is held on {day}.")
_PUBLISHED = Text(
    da="Offentliggøres, efter at punktet er behandlet i {body}.",
    en="Made public after {body} has dealt with it.",
)


def describe(programme: Programme, meeting: Meeting) -> str:
    """What every participant may read of a held meeting: body, agenda, who chairs, where. No attendees."""
    language, placement = programme.language, programme.placement(meeting.id)
    facts = [_heading(programme, meeting)]
    if meeting.organisation in programme.organisations:
        facts.append(_ORGANISATION.format(language, name=_organisation(programme, meeting)))
    if meeting.speakers:
        posts = join_words([programme.post_title(post) for post in meeting.speakers], language)
        facts.append(_SPEAKER.format(language, posts=posts))
    facts += say_people(programme, placement)
    if placement.room in programme.rooms:
        facts.append(_ROOM.format(language, room=programme.rooms[str(placement.room)].name))
    agenda = "\n".join(_agenda(programme, meeting, public_only=False))
    return "\n\n".join(part for part in ("\n".join(facts), agenda) if part)


def say_people(programme: Programme, placement: Placement) -> tuple[str, ...]:
    """Those lines of the description that name people: who chairs, who works the case."""
    named = ((_CHAIR, placement.chair), (_CASEWORKER, placement.caseworker))
    return tuple(
        text.format(programme.language, person=programme.person_name(person))
        for text, person in named
        if person is not None
    )


def describe_public(programme: Programme, meeting: Meeting) -> str:
    """What the public may read of a held meeting of a public body: its public items and nothing else."""
    return "\n".join(_agenda(programme, meeting, public_only=True))


def _heading(programme: Programme, meeting: Meeting) -> str:
    series = programme.series[meeting.series]
    if series.level is None:
        return series.name
    return _LEVEL.format(programme.language, body=series.name, level=series.level)


def _organisation(programme: Programme, meeting: Meeting) -> str:
    organisation = programme.organisations[str(meeting.organisation)]
    if organisation.homes is None:
        return organisation.name
    homes = say_number(organisation.homes, programme.language)
    return _HOMES.format(programme.language, name=organisation.name, homes=homes, count=organisation.homes)


def say_number(number: int, language: str) -> str:
    """A number with its thousands apart: "20.000" in Danish, "20,000" in English."""
    return f"{number:,}".replace(",", "." if language == "da" else ",")


def _agenda(programme: Programme, meeting: Meeting, *, public_only: bool) -> Iterator[str]:
    items = [item for item in programme.agendas.get(meeting.id, ()) if item.public or not public_only]
    if items:
        yield _AGENDA[programme.language]
    for number, item in enumerate(items, start=1):
        yield f"{number}. {item.say(programme.step_names, programme.language)}"


def say_to_person(programme: Programme, part: Part) -> str:
    """What the person alone is told: planned without, or standing in; nothing for everybody else."""
    language = programme.language
    if part.role == "deputy":
        return _YOU_STAND_IN.format(language, post=programme.post_title(part.post))
    if part.role != "absent":
        return ""
    told = _WITHOUT_YOU[language]
    if part.stand_in is not None:
        told = _YOUR_DEPUTY.format(language, person=programme.person_name(part.stand_in))
    if part.instead is not None:
        other = programme.meetings[part.instead].title
        told = f"{told} {_INSTEAD.format(language, meeting=other)}"
    return told


def say_to_unit(programme: Programme, part: Part) -> str:
    """What a person's own organisation is told of the same: which post is stood in for, or not there."""
    language, post = programme.language, programme.post_title(part.post)
    if part.role == "deputy":
        return _STANDS_IN.format(language, person=programme.person_name(part.person), post=post)
    if part.role == "absent" and part.stand_in is None:
        return _WITHOUT_POST.format(language, post=post)
    return ""


def describe_deadline(programme: Programme, deadline: Deadline) -> str:
    """The meeting's day, without its hour: a deadline does not change when only the hour does."""
    day = say_day(programme.day(deadline.meeting), programme.language)
    return _DEADLINE.format(programme.language, day=day)


def describe_publication(programme: Programme, published: PublicationDay) -> str:
    """After which body an item is made public."""
    body = programme.step_names.get(published.body, published.body)
    return _PUBLISHED.format(programme.language, body=body)
