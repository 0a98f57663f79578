"""What each reader of an event is told of its change: those who see one, and nobody else."""

from dataclasses import replace

from calendars.public_face import PublicFace
from calendars.visible import PUBLIC, Visible


def is_same_to_all(wanted: Visible, before: Visible) -> bool:
    """True when neither its participants nor the public would see another meeting than before."""
    return wanted.is_same_meeting(before) and wanted.is_same_to_public(before)


def explained(wanted: Visible, before: Visible) -> Visible:
    """The wanted content with the notes that go with it: its participants' and the public's.

    A new room, title or agenda is no news to the public, which sees none of them; to be told that something
    has changed would puzzle it, and betray that there is more to see. So each has a note of its own.
    """
    note = before.last_change
    if not wanted.is_same_meeting(before):
        note = note.following(before.start, wanted.start, wanted.reason)
    public = public_face(wanted, before)
    return replace(wanted, moved_from=note.moved_from, reason=note.reason, public=public)


def called_off(before: Visible, reason: str) -> Visible:
    """What was told before, cancelled for that public reason."""
    shown = replace(before, cancelled=True, moved_from=None, reason=reason)
    if before.public is None:
        return shown
    return replace(shown, public=replace(before.public, note=shown.last_change))


def public_face(wanted: Visible, before: Visible) -> PublicFace | None:
    """What the public sees from now on, with its note; who never saw it is told of no change."""
    if wanted.public is None or PUBLIC not in before.audience:
        return wanted.public
    note = before.last_public_change
    if not wanted.is_same_to_public(before):
        note = note.following(before.start, wanted.start, wanted.reason)
    return replace(wanted.public, note=note)
