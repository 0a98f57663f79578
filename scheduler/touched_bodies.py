"""Which bodies a new plan is another plan for: those whose meetings it holds otherwise than before."""

from collections.abc import Mapping

from calendars.difference import difference
from calendars.plan import Plan
from calendars.publication import Publication
from calendars.store.plans import KeptPlan, record_of
from calendars.store.revisions import document_of, revision
from calendars.store.store import Connection
from calendars.subjects import bodies_told
from calendars.uid import meeting_uid
from scheduler.year_file.faults import YearFaults
from scheduler.year_file.ids import FILE as IDS
from scheduler.year_file.ids_file import read_ids


def touched_bodies(
    connection: Connection, before: KeptPlan, after: Plan, series: Mapping[str, str], told: Publication
) -> frozenset[str]:
    """The bodies of every meeting that differs; `series` says whose each meeting of the year is.

    One that the year has no longer is asked for where it was: in the ids recorded beside the year that the
    plan before was made of, and among what was told. If nobody knows it there, it may have been anybody's,
    and all bodies are touched.
    """
    changed = {
        one.meeting: one.after is None for one in difference(record_of(connection, before).plan, after)
    }
    touched = {series[meeting] for meeting in changed if meeting in series}
    gone = {meeting for meeting, cancelled in changed.items() if cancelled and meeting not in series}
    if not gone:
        return frozenset(touched)
    recorded = _recorded(connection, before)
    for meeting in gone:
        uid = meeting_uid(before.key.installation, before.key.year, meeting)
        if meeting in recorded:
            touched.add(recorded[meeting])
        elif uid in told.events:
            touched |= bodies_told(told.events[uid].visible.audience)
        else:
            touched |= set(series.values())
    return frozenset(touched)


def _recorded(connection: Connection, before: KeptPlan) -> dict[str, str]:
    """Whose the meetings of ids.toml were when the plan was made, by id; none where it cannot be read."""
    text = document_of(connection, revision(connection, before.key, before.revision)).files.get(IDS, "")
    try:
        return {meeting: one.body for meeting, one in read_ids(text, []).items()}
    except YearFaults:  # a revision is kept as it was written, right or wrong
        return {}
