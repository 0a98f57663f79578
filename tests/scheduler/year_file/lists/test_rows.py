"""Lists are read as Excel and people leave them; what cannot be read has its line and its heading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.year_file.faults import Fault, YearFaults
from scheduler.year_file.lists.divisions import read_divisions
from scheduler.year_file.lists.organisations import OrganisationRow, read_organisations
from scheduler.year_file.lists.people import read_people
from scheduler.year_file.lists.rooms import read_rooms


def organisations(text: str) -> tuple[tuple[OrganisationRow, ...], list[Fault]]:
    faults: list[Fault] = []
    return read_organisations("organisationer.csv", text, faults), faults


def test_danish_and_english_headings_and_both_separators_say_the_same() -> None:
    danish = "id;navn;boliger;møder pr. år;sidst holdt\r\n3b;Boligforeningen 3B;11.900;2;30-03-2026\r\n"
    english = 'ID,Name,Homes,"Meetings per year",Last held\n3b,Boligforeningen 3B,11900,2,2026-03-30\n'
    assert organisations(danish) == organisations(english)
    (row,), faults = organisations(danish)
    assert (row.homes, row.per_year, str(row.last_held), row.line) == (11900, 2, "2026-03-30", 2)
    assert faults == []


def test_excel_leaves_blank_lines_empty_columns_and_a_line_about_the_separator() -> None:
    text = "sep=;\r\nid;navn;;\r\n\r\n3b;3B;;\r\n;;;\r\n;;;;;\r\nfsb;fsb\r\n"
    rows, faults = organisations(text)
    assert [(row.id, row.line) for row in rows] == [("3b", 4), ("fsb", 7)]
    assert faults == []


def test_a_quoted_field_may_hold_separators_and_lines_and_later_rows_keep_their_line() -> None:
    rows, faults = organisations('id;navn\n3b;"Bolig; \n""tre"" B"\nfsb;fsb\n')
    assert faults == []
    assert [(row.line, row.name) for row in rows] == [(2, 'Bolig; "tre" B'), (4, "fsb")]


def test_the_separator_is_the_one_that_gives_known_headings() -> None:
    rows, faults = organisations('id;navn;"ikke, en, rigtig, overskrift"\n3b;3B;\n')
    assert [row.id for row in rows] == ["3b"]
    assert [(fault.code, fault.line) for fault in faults] == [("unknown-heading", 1)]


@pytest.mark.parametrize(
    ("text", "code", "line", "where", "hint"),
    [
        ("id;navn;bolger\n3b;3B;1\n", "unknown-heading", 1, "", "boliger"),
        ("id;boliger\n3b;1\n", "missing-heading", 1, "", None),
        ("id;navn;name\n3b;3B;3B\n", "duplicate-heading", 1, "", None),
        ("id;navn\n3b;\n", "blank-cell", 2, "navn", None),
        ("id;navn;boliger\n3b;3B;mange\n", "bad-number", 2, "boliger", None),
        ("id;navn;boliger\n3b;3B;-1\n", "bad-number", 2, "boliger", None),
        ("id;navn;hast\n3b;3B;4\n", "bad-number", 2, "hast", None),
        ("id;navn\n3B;3B\n", "bad-id", 2, "id", "3b"),
        ("id;navn;sidst holdt\n3b;3B;30-03-27\n", "bad-date", 2, "sidst holdt", "30-03-2027"),
        ("id;navn;sidst holdt\n3b;3B;31-02-2027\n", "bad-date", 2, "sidst holdt", None),
        ("id;navn\n3b;3B;oops\n", "beyond-columns", 2, "", None),
        ("id;navn;møder pr. år\n3b;3B;99\n", "bad-number", 2, "møder pr. år", None),
    ],
)
def test_cells_and_headings_that_are_wrong(
    text: str, code: str, line: int, where: str, hint: str | None
) -> None:
    _, (fault,) = organisations(text)
    assert (fault.code, fault.line, fault.where, fault.hint) == (code, line, where, hint)


@pytest.mark.parametrize(
    "text", ["", "\n\n", ";;;\n", '"id;navn\n3b;3B\n', 'id;navn\n3b;"3"B\n', "id;navn\n\x00;\n"]
)
def test_what_is_no_list_is_a_fault(text: str) -> None:
    assert read_or_faults(text)


def test_people() -> None:
    faults: list[Fault] = []
    text = "Post;Titel;Indehaver;Fra;Til;Antag fri\na;Chef;K. Chef;01.02.2027;;JA\n"
    (row,) = read_people("personer.csv", text, faults)
    assert (row.holder, str(row.first), row.last, row.assume_free) == ("K. Chef", "2027-02-01", None, True)
    assert faults == []


def test_rooms() -> None:
    faults: list[Fault] = []
    text = 'id,navn,sted,pladser,lukket\nr,R,raadhuset,20,"2027-07-01/2027-07-31, 6.9.2027"\n'
    (row,) = read_rooms("lokaler.csv", text, faults)
    assert [str(span) for span in row.closed] == ["2027-07-01/2027-07-31", "2027-09-06/2027-09-06"]
    assert faults == []


def test_divisions() -> None:
    faults: list[Fault] = []
    head = "id;organisation;navn;indsatsområde;henlæggelser;foreslået;hast\n"
    (row,) = read_divisions("afdelinger.csv", head + "x;3b;X;x;1.285,50;nej;2\n", faults)
    assert (row.focus_area, row.reserves, row.proposed, row.urgency) == (True, 1285, False, 2)
    assert faults == []


def read_or_faults(text: str) -> list[Fault]:
    try:
        return organisations(text)[1]
    except YearFaults as raised:
        return list(raised.faults)


@given(st.text(alphabet='id;,\t"\r\n3bnav\x00ø=- ', max_size=60))
def test_nothing_but_faults_comes_of_garbage(text: str) -> None:
    assert not [fault for fault in read_or_faults("id;navn\n" + text) if fault.line == 0]
    assert read_or_faults(text) or "id" in text
