"""Whether a conflict of one year is one of a changed year as well."""

from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.clock import Clock
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.loosened import loosened
from scheduler.conflict.question import ask
from scheduler.conflict.survey import survey


def remains(year: Year, conflict: Conflict, clock: Clock) -> bool | None:
    """True when the changed year's demands of the same names still clash; None when time ran out."""
    kept = conflict.demands
    if conflict.empty is not None:
        if conflict.empty not in year.by_id:
            return False
        return not find_candidates(loosened(year, (conflict.empty,), kept)).masks[conflict.empty]
    part = loosened(year, {meeting.id for meeting in year.meetings}, kept)
    meetings = survey(part, find_candidates(part)).spoken_of(kept)
    answer = ask(year, meetings, kept, clock)
    return None if answer.possible is None else not answer.possible
