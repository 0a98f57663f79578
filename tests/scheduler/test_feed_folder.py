"""What lies in the feed folder is written only where it changes."""

import os
from pathlib import Path

import pytest

from scheduler.feed_folder import FolderDifference, compare, write

FILES = {"alle.ics": b"1", "oversigt.csv": b"2"}


def test_a_folder_that_is_not_there_needs_everything(tmp_path: Path) -> None:
    found = compare(tmp_path / "ud", FILES)
    assert found == FolderDifference(new=("alle.ics", "oversigt.csv"))
    write(tmp_path / "ud", FILES, found)
    assert compare(tmp_path / "ud", FILES) == FolderDifference(unchanged=("alle.ics", "oversigt.csv"))
    assert sorted(path.name for path in (tmp_path / "ud").iterdir()) == sorted(FILES)


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    write(tmp_path, FILES, compare(tmp_path, FILES))
    os.utime(tmp_path / "alle.ics", (1, 1))
    changed = FILES | {"oversigt.csv": b"3"}
    write(tmp_path, changed, compare(tmp_path, changed))
    assert (tmp_path / "alle.ics").stat().st_mtime == 1
    assert (tmp_path / "oversigt.csv").read_bytes() == b"3"


def test_a_changed_file_is_later_than_it_was_also_when_the_clock_has_gone_back(tmp_path: Path) -> None:
    write(tmp_path, FILES, compare(tmp_path, FILES))
    ahead = 4_000_000_000
    os.utime(tmp_path / "alle.ics", (ahead, ahead))
    for step, octets in enumerate((b"2", b"3"), 1):
        changed = FILES | {"alle.ics": octets}
        write(tmp_path, changed, compare(tmp_path, changed))
        assert (tmp_path / "alle.ics").stat().st_mtime == ahead + step


def test_calendars_of_nobody_are_named_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "person-x.ics").write_bytes(b"old")
    (tmp_path / "noter.txt").write_bytes(b"mine")
    found = compare(tmp_path, FILES)
    write(tmp_path, FILES, found)
    assert found.left_over == ("person-x.ics",)
    assert (tmp_path / "person-x.ics").read_bytes() == b"old"


def test_a_file_where_the_folder_should_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "ud").write_bytes(b"")
    with pytest.raises(OSError, match="ud"):
        write(tmp_path / "ud", FILES, compare(tmp_path / "ud", FILES))
