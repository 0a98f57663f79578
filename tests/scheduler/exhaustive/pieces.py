"""What the pieces of a solve are made of, for a year."""

from scheduler.candidates import find_candidates
from scheduler.clock import Clock
from scheduler.model.build import post_all
from scheduler.narrowing import narrow
from scheduler.search import Search, Stop

PLENTY = 1_000.0
"""Deterministic time that no tiny year needs."""


def pieces(year):
    """The candidates that a solve uses, what the rules post for them, and a search without a hurry."""
    candidates = narrow(year, find_candidates(year))
    search = Search(1, Clock(PLENTY, deterministic=True), Stop())
    return candidates, post_all(year, candidates), search
