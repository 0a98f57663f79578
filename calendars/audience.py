"""Whose feeds show a meeting."""

from calendars.forvaltninger import administrator_of
from calendars.meetings import Meeting
from calendars.participation import Part
from calendars.programme import Programme
from calendars.subjects import Subjects
from calendars.subscribers import Kind


def audience(
    programme: Programme, meeting: Meeting, parts: tuple[Part, ...], known: Subjects
) -> tuple[str, ...]:
    """The subjects of all who see a held meeting, sorted.

    A person sees the meetings where they have a seat that day, sit for somebody or are the caseworker; an
    organisation, an administrator and a forvaltning those where one of their posts has a seat, and
    their own dialogues; a room those held in it; the public those of a public body, and never a dialogue.
    Where the date is given, it concerns an organisation only when an item of ours is on the agenda.
    """
    seen: set[tuple[Kind, str]] = {("all", ""), ("body", meeting.series)}
    if programme.series[meeting.series].visibility == "public" and meeting.kind in ("body", "given"):
        seen.add(("public", ""))
    seen |= {("person", part.person) for part in parts}
    posts = {seat.post for seat in meeting.seats} | _caseworker_posts(programme, meeting, parts)
    concerned = meeting.given is None or meeting.id in programme.agendas
    for post in posts if concerned else ():
        unit = administrator_of(programme, post)
        seen |= {("organisation", unit), ("forvaltning", unit), ("administrator", unit)}
    seen.add(("room", programme.placement(meeting.id).room or ""))
    if meeting.organisation is not None:
        seen.add(("organisation", meeting.organisation))
    if meeting.administrator is not None:
        seen.add(("administrator", administrator_of(programme, meeting.administrator)))
    return tuple(sorted(known[one] for one in seen if one in known))


def _caseworker_posts(programme: Programme, meeting: Meeting, parts: tuple[Part, ...]) -> set[str]:
    """The posts that the meeting's caseworker holds that day, of those it may be worked by."""
    day = programme.day(meeting.id)
    working = {part.person for part in parts if part.role == "caseworker"}
    return {post for post in meeting.caseworkers if programme.posts[post].holder(day) in working}
