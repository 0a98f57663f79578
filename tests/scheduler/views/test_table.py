"""Tables are aligned, as wide as they are told, and lose nothing."""

from hypothesis import example, given
from hypothesis import strategies as st

from scheduler.views.table import TIE, TextRow, _height, _words, _wrapped, draw, wrap

WORDS = st.lists(st.text("abcæøåÅ1.-", min_size=1, max_size=9), max_size=6).map(" ".join)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=5), st.integers(60, 120))
@example([("a 1", "sal 1", "")], 60)
def test_every_word_is_there_once_and_lines_keep_the_width(cells: list[tuple[str, ...]], width: int) -> None:
    rows = [TextRow(row) for row in cells]
    lines = draw(("Dag", "Møde", "Sted"), (True, True, True), rows, width)
    kept = [at for at in range(3) if any(row[at] for row in cells)]
    words = [word for row in cells for cell in row for word in cell.split()]
    headings = [("Dag", "Møde", "Sted")[at] for at in kept]
    assert sorted(word for line in lines for word in line.split()) == sorted(words + headings)
    assert all(len(line) <= width for line in lines)
    assert not any(line.endswith(" ") for line in lines)


def test_columns_stand_under_their_headings() -> None:
    rows = [TextRow(("tirsdag 26. januar", "9.00")), TextRow(("fredag", "13.00"), ("Dagsorden: Budget",))]
    assert draw(("Dag", "Kl."), (False, False), rows, 100) == [
        "  Dag                 Kl.",
        "  tirsdag 26. januar  9.00",
        "  fredag              13.00",
        "    Dagsorden: Budget",
    ]


def test_a_column_that_nobody_fills_is_left_out() -> None:
    assert draw(("Dag", "Lokale"), (False, True), [TextRow(("mandag", ""))], 100) == ["  Dag", "  mandag"]


def test_short_last_words_stay_with_the_word_before() -> None:
    lines = draw(("Dag", "Lokale"), (False, True), [TextRow(("x" * 30, "Nyropsgade, sal 1"))], 46)
    assert [line[32:].strip() for line in lines] == ["Lokale", "Nyropsgade,", "sal 1"]


def test_what_cannot_be_cut_is_wider_rather_than_wrong() -> None:
    lines = draw(("Dag",), (False,), [TextRow(("d" * 50,))], 20)
    assert lines[1] == "  " + "d" * 50


def test_only_as_many_lines_as_needed() -> None:
    rows = [TextRow(("Andelsboligforeningen Kirsebærhaven", "Rådhuset")) for _ in range(3)]
    assert len(draw(("Organisation", "Sted"), (True, True), rows, 50)) == 4


def test_a_paragraph_hangs() -> None:
    assert wrap("- et to tre fire fem seks", 24, 2, 2) == ["  - et to tre fire fem", "    seks"]


def test_where_flexible_columns_are_not_enough_the_others_are_wrapped_too() -> None:
    rows = [TextRow((f"tirsdag 26.{TIE}januar", "Nyropsgade, sal 1"))]
    assert draw(("Dag", "Lokale"), (False, True), rows, 28) == [
        "  Dag           Lokale",
        "  tirsdag       Nyropsgade,",
        "  26. januar    sal 1",
    ]


@given(WORDS, st.integers(12, 40))
def test_a_cell_is_as_high_as_its_lines_are_many(cell: str, width: int) -> None:
    lines = _wrapped(cell, width)
    assert _height([len(word) for word in _words(cell)], width) == len(lines)
    assert " ".join(lines).split() == cell.split()
