"""The page and its plots are made from the figures alone."""

from xml.etree import ElementTree

from benchmarks.page import page
from benchmarks.plots import growth, over_time
from benchmarks.standing import standing

POINTS = [
    {"seconds": 0.5, "costs": {"1": 0, "2": 20, "3": 9, "4": 0}, "bounds": {"1": 0, "2": 10, "3": 0, "4": 0}},
    {"seconds": 4.0, "costs": {"1": 0, "2": 16, "3": 7, "4": 0}, "bounds": {"1": 0, "2": 16, "3": 5, "4": 0}},
]
SOLVE = {
    "what": "aarshjul", "size": 1, "seed": 1, "seconds": 10.0, "took": 10.0, "megabytes": 100.0,
    "first_plan": 0.5, "attendance_proven": 4.0, "points": POINTS, "cost": {"1": 0, "2": 16, "3": 7, "4": 0},
}  # fmt: skip
BUILD = {
    "what": "build", "size": 1, "candidates": 0.1, "postings": 0.2, "model": 0.3, "presolve": 1.0, "seed": 1,
    "variables": 1000, "constraints": 2000, "meetings": 92, "dialogues": 42, "people": 145, "rooms": 6,
    "fixed": {"2": 6, "3": 2},
}  # fmt: skip
FIGURES = {
    "machine": {"cores": 2, "python": "3", "ortools": "9"},
    "times": [1.0, 10.0],
    "runs": [BUILD, SOLVE],
    "commands": {"aarshjul show": 0.5, "calendar files written by feeds": 226.0},
}


def test_a_gap_is_told_in_points_and_as_a_share_of_what_can_be_influenced():
    early = standing([SOLVE], 2, 1.0, BUILD["fixed"], last=False)
    assert (early.cost, early.bound, early.gap, early.share) == (20, 10, 10, 10 / 14)
    late = standing([SOLVE], 2, 10.0, BUILD["fixed"], last=True)
    assert late.gap == 0


def test_before_the_first_plan_there_is_nothing_to_tell():
    assert standing([SOLVE], 2, 0.1, BUILD["fixed"], last=False) is None


def test_the_page_says_cost_bound_and_gap_or_that_it_is_proven():
    told = page(FIGURES)
    assert "| 1x | attendance | 20, 10, 10 (71.4 %) | 16, proven |" in told
    assert "| 1x | preference | 9, 0, 9 (100.0 %) | 7, 5, 2 (40.0 %) |" in told
    assert "| calendar files written by feeds | 226 files |" in told


def test_plots_are_well_formed():
    assert ElementTree.fromstring(over_time(SOLVE, "1x & more")).tag.endswith("svg")
    assert ElementTree.fromstring(growth([BUILD], [SOLVE])).tag.endswith("svg")
