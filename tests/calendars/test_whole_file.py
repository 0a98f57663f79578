"""A file is read whole or not at all, and replaced whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from calendars.file_reason import TooLarge
from calendars.whole_file import read_whole, replace_whole


def test_bytes_written_are_bytes_read(tmp_path: Path) -> None:
    for data in (b"old", b"", b"\0\r\n\xff"):
        replace_whole(tmp_path / "a", data)
        assert read_whole(tmp_path / "a", 10) == data
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_whole(tmp_path / "a", 5) == b"12345"
    with pytest.raises(TooLarge, match="5 bytes, at most 4") as raised:
        read_whole(tmp_path / "a", 4)
    assert raised.value.size == 5


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices of POSIX")
def test_what_never_ends_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("pipe", "zero", "loop", "."):
        with pytest.raises(OSError, match=r"not a regular file|symbolic links"):
            read_whole(tmp_path / name, 10)


def test_a_disk_that_is_full_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        replace_whole(tmp_path / "a", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_stays_a_link_and_a_device_a_device(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("there")
    replace_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there").read_bytes() == b"new"
    (tmp_path / "null").symlink_to("/dev/null")
    replace_whole(tmp_path / "null", b"new")
    assert Path("/dev/null").is_char_device()
    with pytest.raises(IsADirectoryError):
        replace_whole(tmp_path, b"new")
