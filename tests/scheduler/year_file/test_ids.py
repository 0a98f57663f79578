"""A meeting keeps its id when its window is edited; when that cannot be known, it is asked."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.year_file.ids import Recorded, assign, record, render
from scheduler.year_file.ids_file import read_ids
from scheduler.year_file.read import read_year
from tests.scheduler.year_file.small_year import Years

KNOWN = {"a-maj": Recorded("a", "maj"), "a-juni": Recorded("a", "juni"), "b-maj": Recorded("b", "maj")}


def test_new_meetings_get_ids_from_body_and_window() -> None:
    assert assign("a", [(None, "ca. Ultimo  januar"), ("mine", "maj")], {}, ()).ids == (
        "a-ultimo-januar",
        "mine",
    )


def test_two_meetings_in_one_window_get_two_ids() -> None:
    assert assign("a", [(None, "maj"), (None, "ca. maj")], {}, ()).ids == ("a-maj", "a-maj-2")


def test_recorded_ids_stay_whatever_the_order() -> None:
    assigned = assign("a", [(None, "juni"), (None, "ca. Maj")], KNOWN, ())
    assert assigned.ids == ("a-juni", "a-maj")
    assert (assigned.gone, assigned.new) == ((), ())


def test_a_meeting_that_disappears_is_forgotten_and_one_that_appears_is_new() -> None:
    assert assign("a", [(None, "maj")], KNOWN, ()).gone == ("a-juni",)
    assert assign("a", [(None, "maj"), (None, "juni"), (None, "juli")], KNOWN, ()).ids[2] == "a-juli"


def test_one_gone_and_one_new_must_be_asked() -> None:
    assigned = assign("a", [(None, "maj"), (None, "juli")], KNOWN, ())
    assert (assigned.gone, assigned.new, assigned.ids) == (("a-juni",), (1,), ("a-maj", None))


def test_a_written_id_answers_the_question() -> None:
    moved = assign("a", [(None, "maj"), ("a-juni", "juli")], KNOWN, ())
    assert (moved.ids, moved.new) == (("a-maj", "a-juni"), ())


def test_new_ids_avoid_those_that_are_taken() -> None:
    assert assign("a", [(None, "maj")], {}, {"a-maj"}).ids == ("a-maj-2",)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True),
        st.builds(
            Recorded,
            st.from_regex(r"[a-z]{1,5}", fullmatch=True),
            st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12),
        ),
    )
)
def test_what_is_recorded_is_read_back(recorded: dict[str, Recorded]) -> None:
    faults: list = []  # type: ignore[type-arg]
    assert read_ids(render(recorded), faults) == recorded
    assert faults == []


def test_recording_writes_once(tmp_path: Path) -> None:
    assert record(tmp_path, KNOWN)
    assert not record(tmp_path, KNOWN)
    assert [path.name for path in tmp_path.iterdir()] == ["ids.toml"]


def test_reading_alone_writes_nothing(years: Years) -> None:
    years.read()
    assert not (years.folder / "ids.toml").exists()


def test_moved_or_new_is_asked_and_both_answers_work(years: Years) -> None:
    years.read()
    read_year(years.folder, record_ids=True)
    ids = (years.folder / "ids.toml").read_text("utf-8")
    assert '"styregruppe-ultimo-februar" = { body = "styregruppe", window = "ultimo februar" }' in ids
    line = years.spoil("aarshjul.toml", '"ultimo februar"', '"primo marts 2027"')
    (fault,) = years.faults()
    assert (fault.code, fault.line) == ("moved-or-new", line)
    assert "styregruppe-ultimo-februar" in fault.say("da")
    years.files["ids.toml"] = ids.replace('window = "ultimo februar"', 'window = "primo marts 2027"')
    assert years.read().by_id["styregruppe-ultimo-februar"].window.words == "primo marts 2027"
    kept = [one for one in ids.splitlines() if "styregruppe-ultimo-februar" not in one]
    years.files["ids.toml"] = "\n".join(kept)
    assert "styregruppe-primo-marts-2027" in years.read().by_id


@pytest.mark.parametrize(
    ("misspelt", "also"),
    [("utlimo februar", '"oktober"'), ("ultimo februar 2031", '"oktober"'), ("utlimo februar", '"november"')],
)
def test_a_window_that_means_nothing_is_told_before_anything_is_asked(
    years: Years, misspelt: str, also: str
) -> None:
    years.spoil("aarshjul.toml", '{ window = "oktober", pin = "2027-10-05T10:00" }', '"oktober"')
    years.read()
    read_year(years.folder, record_ids=True)
    years.files["ids.toml"] = (years.folder / "ids.toml").read_text("utf-8")
    line = years.spoil("aarshjul.toml", '"ultimo februar"', f'"{misspelt}"')
    years.spoil("aarshjul.toml", '"oktober"', also)
    (fault,) = years.faults()
    assert fault.code in ("bad-window", "window-outside-horizon")
    assert (fault.line, fault.hint) == (line, "ultimo" if fault.code == "bad-window" else None)


@pytest.mark.parametrize("text", ["[meeting]\nx = 1\n", "[meeting]\nx = {}\n", "nonsense"])
def test_a_damaged_ids_file_is_a_fault(years: Years, text: str) -> None:
    years.files["ids.toml"] = text
    assert {fault.file for fault in years.faults()} == {"ids.toml"}
