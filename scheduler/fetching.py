"""A folder begins again from its store; what it has otherwise is laid aside, never lost."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from calendars.store.contents import content
from calendars.store.plans import current_plan
from calendars.store.revisions import Revision, current_revision, document_of
from calendars.whole_file import replace_whole
from scheduler.working_copy import differing
from scheduler.workspace import PLAN, Workspace, bring_up

ASIDE = "til-side"
"""The folder, within a year's, for what was laid aside: one folder a time. No command reads it."""


@dataclass(frozen=True)
class Fetched:
    """What the folder now has: the revision and plan (0: none), and the files that were otherwise.

    `aside` is where the folder's own versions of these lie; None when there were none.
    """

    revision: Revision
    plan: int
    changed: tuple[str, ...]
    aside: Path | None


def fetch(space: Workspace, at: datetime, *, dry_run: bool = False) -> Fetched | None:
    """Brings a folder to the store's last revision and plan, whatever it holds; None for an unknown year.

    The folder's own files are copied first, so that cut off at any moment nothing is lost; where to is
    named after `at`. Calendars are left alone: the store has none.
    """
    with space.store.reading() as connection:
        head, now = current_revision(connection, space.key), current_plan(connection, space.key)
        if head is None:
            return None
        wanted = document_of(connection, head)
        octets = content(connection, space.key, now.digest) if now else None
    names = differing(space.document, wanted)
    plan_file = space.folder / PLAN
    if octets is not None and (not plan_file.is_file() or plan_file.read_bytes() != octets):
        names = [*names, PLAN]
    own = [name for name in names if (space.folder / name).is_file()]
    aside = space.folder / ASIDE / f"{at:%Y-%m-%d-%H%M%S}" if own else None
    if not dry_run:
        if aside is not None:
            aside.mkdir(parents=True, exist_ok=True)
            for name in own:
                replace_whole(aside / name, (space.folder / name).read_bytes())
        parts = ("year", "plan", "publication") if now else ("year", "publication")
        bring_up(replace(space, plan=space.latest, brought=parts))
    return Fetched(head, space.latest, tuple(names), aside)
