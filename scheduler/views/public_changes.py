"""What of a publication the public calendar shows otherwise, in the words of that calendar."""

from dataclasses import replace

from calendars.publication import Told
from calendars.visible import PUBLIC
from scheduler.views.changes import Change, ChangeKind


def as_public(change: Change) -> Change | None:
    """The change as the public reads it; None where nothing that the public reads is otherwise.

    A meeting that the public did not see before is new to it, and one that it sees no more has gone.
    """
    old, new = _public(change.before), _public(change.after)
    if old is None or new is None or change.kind in ("new", "cancelled"):
        kind: ChangeKind = "new" if old is None else "gone" if new is None else change.kind
        return None if old is None and new is None else replace(change, kind=kind, before=old, after=new)
    if _is_same(change):
        return None
    return replace(change, kind=_kind(old, new), before=old, after=new)


def _is_same(change: Change) -> bool:
    """True when the public sees what it saw before."""
    before, after = change.before, change.after
    return before is not None and after is not None and after.visible.is_same_to_public(before.visible)


def _kind(old: Told, new: Told) -> ChangeKind:
    if old.visible.start != new.visible.start:
        return "moved"
    # The public sees no rooms: what is another location to it is another place.
    return "changed" if old.visible.location == new.visible.location else "place"


def _public(told: Told | None) -> Told | None:
    """What the public was told; None when nothing."""
    if told is None or PUBLIC not in told.visible.audience:
        return None
    shown, face = told.visible, told.visible.public
    if face is not None:
        shown = replace(
            shown, summary=face.summary, location=face.location, description=face.description, people=()
        )
    return replace(told, visible=replace(shown, audience=()), readings=())
