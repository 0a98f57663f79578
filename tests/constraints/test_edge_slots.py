"""Every slot rule does as its page's table of edge slots says, and the pages tell the edge year as it is."""

import pytest

from calendars.language import say_time
from calendars.spans import say_spans
from constraints.index import RULES
from constraints.rule import SlotRule
from tests.constraints.contract.edges import FIRM, PRICED, check_edge, edge_rows, edge_rule
from tests.constraints.edge_year import EDGE_YEAR
from tests.constraints.pages.page import RULES as PAGES
from tests.constraints.pages.page import read_tables

SLOT_RULES = [kind.model_fields["type"].default for kind in RULES if issubclass(kind, SlotRule)]
ROWS = [
    pytest.param(kind, *row, id=f"{kind}-{row[0]}-{row[1].day}-{row[1].minute}")
    for kind in SLOT_RULES
    for row in edge_rows(kind)
]
TOLD = read_tables((PAGES / "edge-year.md").read_text("utf-8"))


@pytest.mark.parametrize(("kind", "meeting", "start", "amount", "why"), ROWS)
def test_the_rule_does_as_its_table_says(kind, meeting, start, amount, why):
    check_edge(edge_rule(kind), meeting, start, amount, why)


@pytest.mark.parametrize("kind", SLOT_RULES)
def test_a_table_has_both_sides_of_the_edge_and_no_row_twice(kind):
    rows = edge_rows(kind)
    assert len({(meeting, start) for meeting, start, _, _ in rows}) == len(rows)
    assert {amount == 0 for _, _, amount, _ in rows} == {True, False}
    page = (PAGES / f"{kind}.md").read_text("utf-8")
    assert f"| {FIRM if edge_rule(kind).tier is None else PRICED} |" in page


@pytest.mark.parametrize("kind", sorted({"window", "closed_days", "preferred_time", "priced_days"}))
def test_the_days_that_calendars_get_wrong_are_in_every_table_about_days(kind):
    days = {start.day.isoformat() for _, start, _, _ in edge_rows(kind)}
    assert {"2027-01-01", "2027-03-28", "2027-10-31", "2028-02-29"} <= days
    assert days & {"2026-12-28", "2026-12-31"}


def test_the_page_tells_the_edge_years_meetings():
    told = [row[:5] for row in TOLD["Meeting"]]
    assert told == [
        [
            f"`{one.id}`",
            one.window.words,
            say_spans(one.window.ranges),
            "-".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in one.hours),
            str(one.minutes),
        ]
        for one in EDGE_YEAR.meetings
    ]


def test_the_page_tells_what_else_a_meeting_has():
    for meeting, row in zip(EDGE_YEAR.meetings, TOLD["Meeting"], strict=True):
        seated = EDGE_YEAR.series[meeting.series].seated
        assert ("its body exists {}/{}".format(*seated) if seated else "") in row[5]
        assert bool(seated) == ("exists" in row[5])
        assert (f"urgency {meeting.urgency}" if meeting.urgency else "") in row[5]
        assert bool(meeting.urgency) == ("urgency" in row[5])
        assert bool(meeting.seats) == ("must attend" in row[5])
        given = f"given: {meeting.given.day} {say_time(meeting.given.minute, 'en')}" if meeting.given else ""
        assert row[5].startswith(given) or row[5] != given


def test_the_page_tells_the_edge_years_days():
    said = {"priced": "priced {0.price}", "closed": "closed"}
    assert TOLD["Days"] == [
        [
            f"{use.first}/{use.last}",
            use.name,
            said[use.use].format(use) + (f", opens at {use.give_up}" if use.give_up is not None else ""),
        ]
        for use in EDGE_YEAR.days.uses
    ]
