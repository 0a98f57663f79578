"""What the system says of a file is said in Danish and English."""

import os
from pathlib import Path

import pytest

from calendars.file_reason import file_reason
from calendars.whole_file import read_whole


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_what_cannot_be_read_is_told_in_both_languages(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").write_bytes(b"")
    said = {}
    for name in (".", "loop", "findes-ikke", "file/a", "a" * 300):
        with pytest.raises(OSError) as refused:  # noqa: PT011 - any of them
            read_whole(tmp_path / name, 10)
        said[name[:11]] = (file_reason(refused.value).da.split(" (")[0], file_reason(refused.value).en)
    assert said == {
        ".": ("det er ikke en almindelig fil", "not a regular file (but a folder, a pipe or a device)"),
        "loop": ("links henviser til hinanden i ring", "too many levels of symbolic links"),
        "findes-ikke": ("den findes ikke", "there is no such file or directory"),
        "file/a": ("en del af stien er ikke en mappe", "a part of the path is no directory"),
        "a" * 11: ("navnet er for langt", "the file name is too long"),
    }


def test_a_name_that_no_system_has_is_told_as_it_is() -> None:
    assert file_reason(ValueError("embedded null byte")).da == "embedded null byte"
