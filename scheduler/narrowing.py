"""The starts that matter to a solver: what engagements and closures alone rule out is gone."""

from dataclasses import replace

from constraints.year import Year
from scheduler.candidates import Candidates


def narrow(year: Year, candidates: Candidates) -> Candidates:
    """The candidates without starts at which some rule cannot be kept, whatever else is decided.

    No chair is free, a quorum is out of reach, no caseworker can come, every suitable room is
    closed. No plan is lost. Unlike an empty candidate mask, an emptied "ca." meeting is no fault:
    it can only be dropped.
    """
    rules = [rule for rule in year.rules if rule.tier is None]
    masks = dict(candidates.masks)
    for meeting in (one for one in year.planned if one.id in masks):
        for rule in rules:
            if masks[meeting.id]:
                masks[meeting.id] = rule.possible(year, meeting, masks[meeting.id])
    return replace(candidates, masks=masks)
