"""Whatever stands in the files, reading them gives a year or faults, never anything else."""

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler.year_file.faults import YearFaults
from scheduler.year_file.read import read_year
from tests.depth import examples
from tests.scheduler.year_file.small_year import FILES, write_folder

VALUES = st.sampled_from(
    [
        *(
            '""',
            "0",
            "-1",
            "99999999999999999999",
            "true",
            "[]",
            "{}",
            "[[]]",
            '"\\u0000"',
            "1.5",
            "nan",
            "inf",
        ),
        *("2027-02-29", "2027-01-01", '"styregruppe"', '"chef-tmf"', '["styregruppe"]', '"primo februar"'),
        *(
            '"2027"',
            "{ id = 1 }",
            '{ members_of = "br" }',
            '"ø"',
            "[1, 2]",
            "1979-05-27T07:32:00Z",
            '"uge 53"',
        ),
    ]
)
CELLS = st.sampled_from(
    ["", "0", "-1", "ja", "chef-tmf", "1e9", "31-02-2027", "2027-01-01", '"', ";", "\0", "ø" * 300]
)


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, str]:
    """The small year with one to four values, cells, lines or stretches of text changed."""
    files = dict(FILES)
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(files)))
        lines = files[name].split("\n")
        number = draw(st.integers(0, len(lines) - 1))
        line = lines[number]
        how = draw(st.sampled_from(["value", "drop", "twice", "swap", "text"]))
        if how == "value" and name.endswith(".toml") and " = " in line:
            lines[number] = f"{line.partition(' = ')[0]} = {draw(VALUES)}"
        elif how == "value" and name.endswith(".csv"):
            cells = line.split(";")
            cells[draw(st.integers(0, len(cells) - 1))] = draw(CELLS)
            lines[number] = ";".join(cells)
        elif how == "drop":
            del lines[number]
        elif how == "twice":
            lines.insert(number, line)
        elif how == "swap":
            other = draw(st.integers(0, len(lines) - 1))
            lines[number], lines[other] = lines[other], line
        else:
            at = draw(st.integers(0, len(line)))
            lines[number] = line[:at] + draw(st.text(max_size=5)) + line[at + 3 :]
        files[name] = "\n".join(lines)
    return files


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt())
def test_a_spoilt_year_is_a_year_or_faults(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(YearFaults):
        year = read_year(
            write_folder(Path(folder), {k: v.encode("utf-8", "replace").decode() for k, v in files.items()})
        )
        assert {meeting.series for meeting in year.meetings} <= set(year.series)
        assert {seat.post for meeting in year.meetings for seat in meeting.seats} <= set(year.posts)


@settings(max_examples=examples(40), deadline=None)
@given(st.binary(max_size=200), st.sampled_from(sorted(FILES)), st.integers(0, 4000))
def test_bytes_from_anywhere_are_a_year_or_faults(data: bytes, name: str, at: int) -> None:
    with tempfile.TemporaryDirectory() as temporary, suppress(YearFaults):
        folder = write_folder(Path(temporary), FILES)
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(whole[:at] + data + whole[at:])
        assert read_year(folder).year > 0
