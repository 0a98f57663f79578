"""What of a publication the public calendar shows otherwise: which body, when and where, never the room."""

from dataclasses import replace

from calendars.programme import Programme
from calendars.publication import Told
from calendars.venue import place_name, say_venue
from scheduler.touched_bodies import bodies_told
from scheduler.views.changes import Change, ChangeKind


def as_public(change: Change, programme: Programme) -> Change | None:
    """The change as the public reads it; None where nothing that the public reads is otherwise.

    Due dates and other whole days are not in the public calendar.
    """
    if not change.is_meeting:
        return None
    before, after = _public(change.before, programme), _public(change.after, programme)
    if before is None or after is None or change.kind not in ("room", "changed", "people"):
        return replace(change, before=before, after=after)
    old, new = before.visible, after.visible
    if (old.start, old.end, old.summary, old.location) == (new.start, new.end, new.summary, new.location):
        return None
    kind: ChangeKind = "changed" if old.location == new.location else "room"
    return replace(change, kind=kind, before=before, after=after)


def _public(told: Told | None, programme: Programme) -> Told | None:
    if told is None:
        return None
    bodies = sorted(bodies_told(told.visible.audience))
    name = next((programme.series[one].name for one in bodies if one in programme.series), programme.title)
    shown = replace(
        told.visible, summary=name, location=_place(told, programme), description="", people=(), audience=()
    )
    return replace(told, visible=shown, readings=())


def _place(told: Told, programme: Programme) -> str:
    """The place of a location without the room in it; the whole of one that is not in the meeting's place."""
    meetings = (*programme.cancelled, *programme.meetings.values())
    meeting = next((one for one in meetings if programme.uid(one.id) == told.uid), None)
    place = place_name(programme, meeting) if meeting else ""
    rooms = {say_venue(place, room.name) for room in programme.rooms.values()}
    return place if told.visible.location in {place, *rooms} else told.visible.location
