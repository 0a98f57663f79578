"""What is in the way, rule by rule, in a hand-made month."""

import pytest

from scheduler.alternatives.moment import parse_moment
from scheduler.alternatives.obstacles import Obstacle, Obstacles
from scheduler.alternatives.setting import Setting
from tests.scheduler.alternatives.asked import PLAN, YEAR


def found(meeting: str, when: str) -> tuple[Obstacle, ...]:
    """What is in the way of a meeting at a start."""
    slots = list(YEAR.grid.slots(parse_moment(when, YEAR.grid, "da").mask(YEAR.grid)))
    return Obstacles(Setting(YEAR, PLAN, YEAR.by_id[meeting])).at(slots[0])


def kinds(obstacles: tuple[Obstacle, ...]) -> list[tuple[str, str]]:
    return [(one.rule.name, one.violation.kind) for one in obstacles]


@pytest.mark.parametrize(
    ("meeting", "when", "kind", "away"),
    [
        ("¤a", "2027-03-02T09:00", ("ledig", "nobody"), ()),
        ("¤a", "2027-03-03T09:00", ("forperson", "none"), ("¤formand",)),
        ("¤a", "2027-03-04T09:00", ("beslutningsdygtig", "quorum"), ("¤medlem",)),
        ("¤a", "2027-03-05T09:00", ("lokaler", "closed"), ()),
        ("¤a", "2027-03-06T09:00", ("lukkedage", "closed"), ()),
        ("¤a", "2027-03-08T15:00", ("tider", "hours"), ()),
        ("¤c", "2027-03-12T09:00", ("fast", "moved"), ()),
    ],
)
def test_what_no_other_meeting_can_clear_is_firm(
    meeting: str, when: str, kind: tuple[str, str], away: tuple[str, ...]
) -> None:
    obstacles = found(meeting, when)
    assert kind in kinds(obstacles)
    assert all(one.firm and not one.others for one in obstacles)
    assert next(one for one in obstacles if (one.rule.name, one.violation.kind) == kind).away == away


def test_what_others_take_names_them() -> None:
    obstacles = found("¤a", "2027-03-10T09:00")
    assert kinds(obstacles) == [("et-sted", "double"), ("lokaler", "taken"), ("orden", "early")]
    assert not any(one.firm for one in obstacles)
    assert {other for one in obstacles for other in one.others} == {"¤b"}


def test_a_closed_day_is_not_blamed_on_people() -> None:
    assert kinds(found("¤a", "2027-03-25T09:00")) == [("lukkedage", "closed")]


def test_a_caseworker_at_another_meeting_is_named_with_it() -> None:
    (obstacle,) = found("¤e", "2027-03-11T09:00")
    assert obstacle.violation.key == ("double", "¤sag")
    assert obstacle.others == {"¤c"}


def test_where_nothing_is_in_the_way_nothing_is_said() -> None:
    assert found("¤e", "2027-03-15T09:00") == ()
