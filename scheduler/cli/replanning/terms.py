"""The terms of a re-planning, from its options and from what has been told."""

from datetime import date
from pathlib import Path
from typing import Any

from calendars.language import Language
from calendars.publication_file import PUBLICATION, PublicationFault, read_publication
from calendars.uid import meeting_uid
from constraints.year import Year
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.replanning.changed_year import ChangedYear
from scheduler.replan.replan import Terms


def terms_of(
    folder: Path,
    changed: ChangedYear,
    today: date,
    asked: dict[str, Any],
    approved: frozenset[str],
    language: Language,
) -> Terms:
    """What stands fast and how often meetings have moved, by the options and by what has been told."""
    return Terms(
        today,
        asked["notice"],
        approved | frozenset(asked["approved"]),
        changed.asked | frozenset(asked["also"]),
        changed.stay,
        _times_moved(folder, changed.year, language),
        asked["seed"],
        asked["workers"],
        asked["time_limit"],
    )


def _times_moved(folder: Path, year: Year, language: Language) -> dict[str, int]:
    """How many changes of each meeting have been published: its SEQUENCE."""
    try:
        told = read_publication(folder / PUBLICATION).events
    except PublicationFault as fault:
        raise Exit(fault.say(language), INVALID_INPUT) from None
    uids = {meeting.id: meeting_uid(year.installation, year.year, meeting.id) for meeting in year.planned}
    return {meeting: told[uid].sequence for meeting, uid in uids.items() if uid in told}
