"""Charges are those of the verifier, each with the meetings it is about."""

from random import Random

import pytest

from calendars.plan import Plan
from constraints.caseworker_load import CaseworkerLoad
from constraints.chair_turns import ChairTurns
from constraints.max_load import MaxLoad
from constraints.priced_days import PricedDays
from constraints.series_count import SeriesCount
from constraints.together import Together
from constraints.verify import verify
from constraints.year import Year
from scheduler.charged import charges_of, sums
from scheduler.result import Found
from scheduler.solve import Options, solve
from tests.constraints.years import meeting, placed, plan, post, seat, year
from tests.scheduler.alternatives.tiny_years import tiny


def between() -> tuple[Year, Plan]:
    """Two meetings that share an administrator, a chair, a caseworker and a day too few."""
    facts = {
        "seats": (seat("¤adm", attendance="required"), seat("¤leder")),
        "administrator": "¤adm",
        "caseworkers": ("¤sag", "¤andet"),
        "chairs": ("¤leder",),
    }
    seats = {"¤adm": "¤p", "¤leder": "¤q"}
    people = {"caseworker": "¤r", "chair": "¤q"}
    return year(
        meeting("¤a", **facts),
        meeting("¤b", **facts),
        meeting("¤c", series="¤andre"),
        posts=(post("¤adm", "¤p"), post("¤leder", "¤q"), post("¤sag", "¤r"), post("¤andet", "¤s")),
        rules=(
            Together(id="samlet"),
            ChairTurns(id="skift", meetings=("¤a", "¤b")),
            CaseworkerLoad(id="deling"),
            SeriesCount(id="antal", meetings="¤forum", least=3, tier=2, weight=5),
            MaxLoad(id="dag", most=1, tier=4),
            PricedDays(id="dage"),
        ),
    ), plan(
        placed("¤a", "2027-03-01 9:00", seats, **people),
        placed("¤b", "2027-03-02 9:00", seats, **people),
        placed("¤c", "2027-03-02 9:00"),
    )  # fmt: skip


def test_a_charge_between_meetings_names_those_it_is_about() -> None:
    named = {one.finding.rule.name: one.meetings for one in charges_of(*between())}
    assert named == {
        "samlet": ("¤a", "¤b"),
        "skift": ("¤a", "¤b"),
        "deling": ("¤a", "¤b"),
        "antal": ("¤a", "¤b"),
    }


def test_what_is_charged_adds_up_to_the_cost() -> None:
    in_year, of_plan = between()
    charges = charges_of(in_year, of_plan)
    assert sums(charges) == verify(in_year, of_plan).cost
    assert not any(one.own for one in charges)


@pytest.mark.parametrize("seed", range(12))
def test_so_it_does_in_any_year(seed: int) -> None:
    in_year = tiny(Random(seed))
    result = solve(in_year, Options(workers=1, time_limit=5))
    if isinstance(result, Found):
        charges = charges_of(in_year, result.plan)
        assert sums(charges) == {tier.tier: tier.cost for tier in result.tiers}
        assert all(one.meetings for one in charges)
