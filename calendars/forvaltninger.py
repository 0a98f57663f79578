"""Which organisations of the people list are the municipality's own, and which an administrator's."""

from calendars.file_stem import file_stem
from calendars.programme import Programme


def administrator_of(programme: Programme, post: str) -> str:
    """Which administrator a post belongs to: its organisation, or the post itself."""
    known = programme.posts.get(post)
    return known.organisation if known and known.organisation else post


def forvaltninger(programme: Programme) -> frozenset[str]:
    """The municipality's own organisations: those that convene, sit beside one, or are asked to a dialogue.

    Beside one means in the same group of a body's seats: that of the forvaltninger, not that of BL. A
    dialogue is asked to by the agenda; its organisation's own forperson and administrator are not.
    """
    convening = _convening(programme)
    found = set(convening)
    for meeting in programme.meetings.values():
        groups: dict[str, set[str]] = {}
        for seat in meeting.seats:
            for group in ("",) if meeting.kind == "dialogue" else seat.groups:
                groups.setdefault(group, set()).add(programme.posts[seat.post].organisation)
        for organisations in groups.values():
            if meeting.kind == "dialogue" or (meeting.kind == "body" and organisations & convening):
                found |= organisations
    outside = set(programme.organisations) | {""}
    outside |= {
        administrator_of(programme, one.administrator or "") for one in programme.organisations.values()
    }
    return frozenset(found - outside)


def _convening(programme: Programme) -> set[str]:
    """Who convenes a body: its host, or where none is written its chair; and who works the dialogues."""
    hosts = {file_stem(series.host) for series in programme.series.values() if series.host}
    found = {post.organisation for post in programme.posts.values() if file_stem(post.organisation) in hosts}
    for meeting in programme.meetings.values():
        hosted = bool(programme.series[meeting.series].host)
        posts = meeting.caseworkers + (() if hosted or meeting.kind != "body" else meeting.chairs)
        found |= {programme.posts[post].organisation for post in posts}
    return found - {""}
