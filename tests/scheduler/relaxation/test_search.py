"""Ways out of small impossible years: each works, none holds another, cheapest first."""

from pathlib import Path

from calendars.plan import Plan
from constraints.verify import verify
from scheduler.clock import Clock
from scheduler.conflict.independent import explain
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.edited_year import EditedYears
from scheduler.relaxation.planned import constructed, solved, solved_near
from scheduler.relaxation.repaired import repaired
from scheduler.relaxation.search import WaysOut, ways_out
from scheduler.relaxation.year_text import YearText
from scheduler.year_file.read import read_year
from tests.scheduler.year_file.small_year import write_folder

PEOPLE = (
    "post;titel;indehaver;fra;til;stedfortræder;kalender;antag fri\na;Leder A;A;;;;;ja\nb;Leder B;B;;;;;ja\n"
)
HEAD = """\
year = 2027
horizon = "2027-01-01/2027-06-30"
"""
LEAD = """
[[body]]
id = "foerst"
meetings = ["1.-5. marts"]
[[body]]
id = "sidst"
meetings = ["8.-9. marts"]
[[rule]]
type = "precedence"
id = "orden"
first = "foerst"
then = "sidst"
gap = { least = 10 }
because = "Referatet skal være godkendt"
"""
WEEKEND = """
[[body]]
id = "weekend"
drop_price = 7
meetings = ["ca. 1.-2. maj"]
"""


def found(folder: Path, toml: str, seconds: float = 60) -> WaysOut:
    write_folder(folder, {"aarshjul.toml": toml, "personer.csv": PEOPLE})
    year, text = read_year(folder), YearText(toml)
    with EditedYears(year, folder, text, read_year) as edited:
        return ways_out(Bearings(year, text), edited, explain(year, Clock(60)), Clock(seconds))


def names(ways: WaysOut) -> list[tuple[int, set[str]]]:
    return [(way_out.price, {f"{way.name} {way.amount}" for way in way_out.ways}) for way_out in ways.found]


def test_a_lead_time_that_two_windows_cannot_hold(tmp_path: Path) -> None:
    ways = found(tmp_path, HEAD + LEAD)
    assert ways.complete
    assert names(ways) == [
        (8, {"ease_gap: orden, least 4"}),  # from 1 to 9 March there are 6 hverdage
        (18, {"widen_window: foerst-1-5-marts, earlier 6"}),  # over a weekend
        (18, {"widen_window: sidst-8-9-marts, later 6"}),
    ]


def test_two_conflicts_need_a_change_each(tmp_path: Path) -> None:
    ways = found(tmp_path, HEAD + LEAD + WEEKEND)
    changes = [way_out.changes for way_out in ways.found]
    assert all(len(change) >= 2 for change in changes)
    assert not any(one < other for one in changes for other in changes)
    assert names(ways)[0] == (8 + 3, {"ease_gap: orden, least 4", "widen_window: weekend-1-2-maj, earlier 1"})
    assert any({"drop_meeting: weekend-1-2-maj 1"} < parts for _, parts in names(ways))


def test_a_way_out_that_the_solver_must_confirm_is_planned_and_verified(tmp_path: Path) -> None:
    write_folder(
        tmp_path, {"aarshjul.toml": HEAD + LEAD.replace("least = 10", "least = 6"), "personer.csv": PEOPLE}
    )
    year = read_year(tmp_path)
    plan = solved(year, Clock(30))
    assert isinstance(plan, Plan)
    assert verify(year, plan).holds
    write_folder(tmp_path, {"aarshjul.toml": HEAD + LEAD})
    assert solved(read_year(tmp_path), Clock(30)) == "impossible"


def test_a_plan_is_repaired_where_a_change_lets_it(tmp_path: Path) -> None:
    write_folder(
        tmp_path, {"aarshjul.toml": HEAD + LEAD.replace("least = 10", "least = 1"), "personer.csv": PEOPLE}
    )
    plan = constructed(read_year(tmp_path))
    assert plan is not None
    write_folder(tmp_path, {"aarshjul.toml": HEAD + LEAD.replace("least = 10", "least = 5")})
    year = read_year(tmp_path)
    for mended in (
        repaired(year, plan, {"foerst-1-5-marts", "sidst-8-9-marts"}),
        solved_near(year, plan, {"foerst"}, Clock(30)),
    ):
        assert mended is not None
        assert verify(year, mended).holds


def test_without_time_nothing_is_offered_and_that_is_said(tmp_path: Path) -> None:
    ways = found(tmp_path, HEAD + LEAD, seconds=0)
    assert ways.found == ()
    assert not ways.complete


def test_a_week_that_no_change_frees_has_no_way_out(tmp_path: Path) -> None:
    pinned = '\n[[body]]\nid = "fast"\nmeetings = [{ window = "maj", pin = "2027-05-01T10:00" }]\n'
    ways = found(tmp_path, HEAD + pinned)
    assert (ways.found, ways.complete) == ((), True)
