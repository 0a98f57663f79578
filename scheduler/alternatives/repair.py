"""Room is made for a meeting: those in its way move, as few as can be."""

from datetime import timedelta

from ortools.sat.python import cp_model

from constraints.unknowns import Held, Within
from scheduler.alternatives.alternative import Alternative
from scheduler.alternatives.setting import Setting
from scheduler.alternatives.starts import starts_of
from scheduler.candidates import Candidates
from scheduler.clock import Clock
from scheduler.improve import weighted
from scheduler.model.build import post_all
from scheduler.model.decode import decode
from scheduler.model.partial import PartialModel, PostingsByMeeting
from scheduler.search import Search, Stop

_BUDGET = 1.5
"""Deterministic time for one search: the same question gets the same answer on any machine."""
_MOST = (8, 20, 40)
"""How many meetings may move, from one attempt to the next."""
_FORTNIGHT = timedelta(14)


def repair(setting: Setting, starts: int, in_way: frozenset[str], effort: float) -> Alternative | None:
    """The plan with the meeting at one of `starts`, the fewest others moved, and then the cheapest.

    Those `in_way` may move first, then more of those near them; None when no attempt finds a plan
    within `effort`, in deterministic time, which proves nothing.
    """
    search = Search(1, Clock(effort, deterministic=True), Stop())
    tried: frozenset[str] = frozenset()
    for most in _MOST:
        free = _around(setting, starts, in_way, most)
        if free == tried:
            break
        tried = free
        found = _attempt(setting, starts, free, search)
        if found is not None or search.over:
            return found
    return None


def _around(setting: Setting, starts: int, in_way: frozenset[str], most: int) -> frozenset[str]:
    """The meeting and those in its way, then those that share people or a series with them, nearest first."""
    year, plan = setting.year, setting.plan
    days = [year.grid.day(number) for number in year.grid.day_numbers(starts)]
    away = {one.meeting: min(abs(one.slot.day - day) for day in days) for one in plan.placements}
    nearest = sorted((meeting for meeting in away if year.by_id[meeting].given is None), key=away.__getitem__)
    core = {setting.meeting.id, *[meeting for meeting in nearest if meeting in in_way][:most]}
    series = {year.by_id[meeting].series for meeting in core}
    people = {seat.post for meeting in core for seat in year.by_id[meeting].seats}

    def akin(meeting: str) -> bool:
        one = year.by_id[meeting]
        shares = one.series in series or people & {seat.post for seat in one.seats}
        return bool(shares) and away[meeting] <= _FORTNIGHT and meeting not in core

    return frozenset(core | set(list(filter(akin, nearest))[: max(0, most - len(core) + 1)]))


def _attempt(setting: Setting, starts: int, free: frozenset[str], search: Search) -> Alternative | None:
    year, plan = setting.year, setting.plan
    masks = {one.meeting: 1 << year.grid.index(one.slot) for one in plan.placements}
    masks = {meeting.id: masks.get(meeting.id, 0) for meeting in year.meetings}
    masks |= starts_of(year, *(year.by_id[meeting] for meeting in free - {setting.meeting.id}))
    masks[setting.meeting.id] = starts
    candidates = Candidates(masks, {})
    postings = PostingsByMeeting(post_all(year, candidates))
    model = PartialModel(year, candidates, postings, plan, free)
    moves = cp_model.LinearExpr.sum(_moves(model))
    fewest = search.minimise(model.cp, moves, _BUDGET)
    if fewest.value is None:
        return None
    model.cp.add(moves <= fewest.best)
    model.hint_values(fewest.value)
    cheapest = search.minimise(model.cp, weighted(model, setting.before.cost), _BUDGET)
    value = cheapest.value or fewest.value
    return setting.judged(decode(model, value, plan))


def _moves(model: PartialModel) -> list[cp_model.LinearExprT]:
    """1 for each meeting, but the one asked about, that does not stay as it is."""
    moves: list[cp_model.LinearExprT] = []
    for meeting in sorted(model.free):
        placement = model.plan.by_meeting.get(meeting)
        if model.year.by_id[meeting].given is not None:
            continue
        if placement is None:
            moves.append(model.variables.literal(Held(meeting)))
        else:
            stays = Within(meeting, 1 << model.year.grid.index(placement.slot))
            moves.append(1 - model.variables.literal(stays))
    return moves
