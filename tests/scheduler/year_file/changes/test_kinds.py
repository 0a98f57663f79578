"""Each kind of change does to the written year what it says, and tells what it cannot do where it stands."""

from datetime import date
from typing import get_args

import pytest

from scheduler.year_file.changes.index import KINDS, AnyChange
from scheduler.year_file.changes.reading import parse_changes
from scheduler.year_file.changes.written_change import append_changes, write_change
from scheduler.year_file.faults import Fault
from tests.scheduler.year_file.small_year import Years


def changed(years: Years, text: str):
    """The small year after changes."""
    years.files["aendringer.toml"] = text
    return years.read()


def change(kind: str, **values: str) -> str:
    """A [[change]]."""
    return f'[[change]]\ntype = "{kind}"\n' + "".join(f"{key} = {value}\n" for key, value in values.items())


FROM = 'from = "2027-08-01"\n'
MERGER = change("merger", organisations='["3b"]', into='"sab"') + FROM
CLOSURE = change("closure", organisation='"3b"') + FROM
NEW = change("organisation", id='"ny"', name='"Ny"') + 'from = "2027-08-02"\n'
PARTS = '[{ id = "3b-ny", name = "Ny 3B" }]'


def test_whoever_is_away_is_taken_all_day(years: Years) -> None:
    away = change("absence", who='"chef-sof"') + 'from = "2027-06-30"\nto = "2027-07-01"\n'
    year = changed(years, away)
    assert not year.busy["Kontorchef SOF"].is_free(date(2027, 6, 30), 0, 60)
    assert year.busy["Kontorchef SOF"].is_free(date(2027, 7, 1), 600, 60)
    assert not year.busy["Kontorchef SOF, ny"].is_free(date(2027, 7, 1), 1380, 60)


def test_a_person_is_away_by_name_also_without_a_calendar(years: Years) -> None:
    year = changed(
        years, change("absence", who='"BL-repræsentant"') + 'from = "2027-03-02"\nto = "2027-03-02"\n'
    )
    assert not year.busy["BL-repræsentant"].is_free(date(2027, 3, 2), 600, 60)
    assert not year.busy["BL-repræsentant"].covers(date(2027, 3, 2))


def test_a_closed_room_is_closed_beside_its_own_closures(years: Years) -> None:
    year = changed(years, change("room_closed", room='"sal-1"') + 'from = "2027-02-01"\nto = "2027-02-03"\n')
    room = year.rooms["sal-1"]
    assert [room.is_open(date(2027, month, 2)) for month in (2, 3, 7)] == [False, True, False]


def test_a_cancelled_meeting_is_out_of_the_year_but_known(years: Years) -> None:
    year = changed(years, change("cancel", meeting='"sf-udlejning"'))
    assert "sf-udlejning" not in year.by_id
    assert [one.id for one in year.cancelled] == ["sf-udlejning"]


def test_a_pin_lets_go_of_a_meeting_that_must_move(years: Years) -> None:
    pinned = next(rule.meeting for rule in years.read().rules if rule.type == "keep")
    text = change("move", meeting=f'"{pinned}"') + 'from = "2027-10-05"\nto = "2027-10-05"\n'
    year = changed(years, text)
    assert not any(rule.type == "keep" for rule in year.rules)
    (avoid,) = [rule for rule in year.rules if rule.type == "avoid"]
    assert (avoid.meeting, avoid.first, avoid.last) == (pinned, date(2027, 10, 5), date(2027, 10, 5))


def test_a_seat_changes_hands_for_a_while_and_back(years: Years) -> None:
    text = change("seat", post='"chef-suf"', holder='"Vikar"', assume_free="true")
    year = changed(years, text + 'from = "2027-04-01"\nto = "2027-04-30"\n')
    holder = year.posts["chef-suf"].holder
    days = (date(2027, 3, 31), date(2027, 4, 1), date(2027, 4, 30), date(2027, 5, 1))
    assert [holder(day) for day in days] == ["Kontorchef SUF", "Vikar", "Vikar", "Kontorchef SUF"]


def test_a_merged_organisation_brings_its_afdelinger_and_urgency(years: Years) -> None:
    year = changed(
        years,
        change("merger", organisations='["3b"]', into='"sab"', name='"SAB og 3B"') + 'from = "2027-02-01"\n',
    )
    assert year.organisations["sab"].name == "SAB og 3B"
    assert year.organisations["sab"].homes == 300 + 11_900
    assert {one.organisation for one in year.divisions} == {"sab"}
    assert {one.organisation for one in year.select("styringsdialog")} == {"fsb", "sab"}


def test_an_afdeling_follows_the_part_it_is_in(years: Years) -> None:
    part = 'parts = [{ id = "3b-ny", name = "Ny 3B", homes = 900, divisions = ["3b-1"] }]\n'
    year = changed(years, change("split", organisation='"3b"') + 'from = "2027-09-01"\n' + part)
    assert {one.id: one.organisation for one in year.divisions}["3b-1"] == "3b-ny"
    assert year.organisations["3b"].homes == 11_000
    assert year.by_id["styringsdialog-3b-ny"].window.first == date(2027, 9, 1)


def test_rules_behind_a_removed_one_keep_their_places(years: Years) -> None:
    years.spoil(
        "aarshjul.toml", 'through = ["styregruppe", "samarbejdsforum"]\nready', 'through = ["ingen"]\nready'
    )
    line = years.files["aarshjul.toml"].split('through = ["ingen"]')[0].count("\n") + 1
    years.files["aendringer.toml"] = change("no_rule", rule='"en-stemme"')
    (fault,) = years.faults()
    assert (fault.file, fault.line, fault.code) == ("aarshjul.toml", line, "unknown-series")


def test_what_is_wrong_in_a_changed_rule_is_told_where_the_change_is(years: Years) -> None:
    rule = 'rule = { type = "precedence", id = "orden", first = "styregruppe", then = "ingen" }\n'
    years.files["aendringer.toml"] = "# øverst\n" + change("rule") + rule
    (fault,) = years.faults()
    assert (fault.file, fault.line, fault.code) == ("aendringer.toml", 2, "unknown-series")
    years.files["aendringer.toml"] = change("rule") + rule.replace("then", "than")
    assert {(fault.file, fault.line) for fault in years.faults()} == {("aendringer.toml", 1)}


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        (change("fravaer"), 2, "not-one-of"),
        (change("cancel", meeting='"ingen"'), 1, "unknown-series"),
        (change("cancel"), 1, "missing-key"),
        (change("cancel", meeting='"sf-udlejning"', because='"x"'), 4, "unknown-key"),
        (change("absence", who='"ingen"') + 'from = "2027-03-01"\nto = "2027-03-02"\n', 1, "unknown-post"),
        (
            change("room_closed", room='"ingen"') + 'from = "2027-03-01"\nto = "2027-03-02"\n',
            1,
            "unknown-room",
        ),
        (change("no_rule", rule='"ingen"'), 1, "unknown-rule"),
        (change("add", body='"ingen"', id='"x"', window='"maj"'), 1, "unknown-body"),
        (change("add", body='"styregruppe"', id='"x"', window='"majs"'), 1, "bad-window"),
        (change("add", body='"styregruppe"', id='"sf-udlejning"', window='"maj"'), 1, "duplicate-id"),
        (
            change("add", body='"styregruppe"', id='"styregruppe-ultimo-januar"', window='"maj"'),
            1,
            "duplicate-id",
        ),
        (change("length", meeting='"sf-udlejning"', minutes="900"), 1, "longer-than-the-day"),
        (change("closure", organisation='"ingen"') + 'from = "2027-03-01"\n', 1, "unknown-organisation"),
        (change("absence", who='"chef-suf"') + 'from = "2027-03-05"\nto = "2027-03-02"\n', 1, "backwards"),
        (change("merger", organisations='["3b"]', into='"3b"') + FROM, 1, "merged-into-itself"),
        (MERGER + change("merger", organisations='["sab"]', into='"3b"') + FROM, 6, "organisation-ended"),
        (MERGER + change("merger", organisations='["3b"]', into='"fsb"') + FROM, 6, "organisation-ended"),
        (MERGER + change("closure", organisation='"3b"') + 'from = "2027-03-01"\n', 6, "organisation-ended"),
        (CLOSURE + change("merger", organisations='["sab"]', into='"3b"') + FROM, 5, "organisation-ended"),
        (CLOSURE + change("split", organisation='"3b"', parts=PARTS) + FROM, 5, "organisation-ended"),
        (CLOSURE + CLOSURE, 5, "organisation-ended"),
        (NEW + change("merger", organisations='["ny"]', into='"sab"') + FROM, 6, "organisation-to-come"),
        (NEW + change("merger", organisations='["sab"]', into='"ny"') + FROM, 6, "organisation-to-come"),
        ("aendring = 3\n", 1, "unknown-key"),
        ("change = 3\n", 1, "wrong-type"),
        ("[[change]\n", 1, "toml-syntax"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(years: Years, text: str, line: int, code: str) -> None:
    years.files["aendringer.toml"] = text
    found = [(fault.file, fault.line, fault.code) for fault in years.faults()]
    assert found == [("aendringer.toml", line, code)]


def test_what_has_ended_is_told_with_where_and_what_goes_on(years: Years) -> None:
    years.files["aendringer.toml"] = MERGER + change("merger", organisations='["sab"]', into='"3b"') + FROM
    (fault,) = years.faults()
    assert (fault.found, fault.hint) == ('"3b"', "sab")
    assert "»3b« går op i »sab« 1. august 2027 (aendringer.toml, linje 1)" in fault.say("da")
    assert '"3b" goes up in "sab" on 1 August 2027 (aendringer.toml, line 1)' in fault.say("en")


def test_an_organisation_may_split_more_than_once_and_then_merge(years: Years) -> None:
    second = PARTS.replace("3b-ny", "3b-to")
    split = [change("split", organisation='"3b"', parts=parts) + FROM for parts in (PARTS, second)]
    merged = change("merger", organisations='["3b-ny"]', into='"3b-to"') + FROM
    year = changed(years, "".join([*split, merged, MERGER]))
    assert {one.organisation for one in year.select("styringsdialog")} == {"3b-to", "fsb", "sab"}


def test_a_list_that_names_an_organisation_twice_counts_its_homes_once(years: Years) -> None:
    text = change("merger", organisations='["3b", "sab", "3b"]', into='"sab"') + FROM
    assert changed(years, text).organisations["sab"].homes == 300 + 11_900


LASTING = [
    change("absence", who='"chef-suf"'),
    change("room_closed", room='"sal-1"'),
    change("move", meeting='"sf-udlejning"'),
    change("seat", post='"chef-suf"', holder='"Vikar"', assume_free="true"),
]
FOR_GOOD = [
    LASTING[-1],
    change("merger", organisations='["3b"]', into='"sab"'),
    change("split", organisation='"3b"', parts=PARTS),
    change("closure", organisation='"sab"'),
    change("organisation", id='"ny"', name='"Ny"'),
]


@pytest.mark.parametrize("text", LASTING)
@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("2026-12-20", "2027-01-01", None),
        ("2027-12-31", "2028-01-04", None),
        ("2026-12-01", "2026-12-31", "change-outside-horizon"),
        ("2028-01-01", "2028-01-01", "change-outside-horizon"),
        ("2072-03-01", "2072-03-02", "change-outside-horizon"),
    ],
)
def test_what_lasts_lies_in_the_horizon_at_least_in_part(
    years: Years, text: str, first: str, last: str, code: str | None
) -> None:
    years.files["aendringer.toml"] = "# øverst\n" + text + f'from = "{first}"\nto = "{last}"\n'
    if code is None:
        assert years.read().year == 2027
        return
    (fault,) = years.faults()
    assert (fault.line, fault.code, fault.found) == (2, code, f"{first}/{last}")
    assert "2027-01-01/2027-12-31" in fault.allowed.da


@pytest.mark.parametrize("text", FOR_GOOD)
@pytest.mark.parametrize("first", ["1999-03-01", "2025-12-30", "2028-01-01", "2072-03-01", "2099-01-01"])
def test_what_holds_for_good_begins_in_the_horizon_or_the_year_before(
    years: Years, text: str, first: str
) -> None:
    years.files["aendringer.toml"] = text + f'from = "{first}"\n'
    (fault,) = years.faults()
    assert (fault.line, fault.code, fault.found) == (1, "change-outside-horizon", first)
    assert "2027-01-01/2027-12-31" in fault.allowed.en
    years.files["aendringer.toml"] = text + 'from = "2026-12-01"\n'
    assert years.read().year == 2027


def test_what_is_written_is_read_back() -> None:
    text = (
        '[[change]]\ntype = "split"\norganisation = "3b"\nfrom = "2027-09-01"\n'
        'parts = [{ id = "ny", name = "Ny \\"3B\\"", divisions = ["3b-1"] }]\n'
        '[[change]]\ntype = "rule"\nrule = { type = "keep", id = "fast", meeting = "x", at = "2027-03-30" }\n'
        '[[change]]\ntype = "seat"\npost = "chef"\nholder = "Ny"\nfrom = 2027-04-01\nassume_free = true\n'
    )
    faults: list[Fault] = []
    found = [one.change for one in parse_changes("x", text, faults)]
    again = [one.change for one in parse_changes("x", append_changes("", found), faults)]
    assert faults == []
    assert again == found
    assert append_changes("# mit\n", found[:1]) == "# mit\n\n" + write_change(found[0])


def test_the_index_lists_every_kind() -> None:
    assert set(get_args(get_args(AnyChange)[0])) == set(KINDS)
