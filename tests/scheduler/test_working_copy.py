"""A folder is known by its marker or its content, and is behind only when nobody has edited it."""

from pathlib import Path

import pytest

from calendars.store.document import Document
from calendars.store.revisions import current_revision, save
from calendars.store.store import Store
from scheduler.working_copy import (
    FILE,
    UNKNOWN,
    Marker,
    base_of,
    bring_texts,
    is_behind,
    read_marker,
    write_marker,
)
from tests.calendars.store.samples import KBH, signed

VERSIONS = [Document({"a.toml": f"{number}", "b.csv": f"{number // 2}"}) for number in range(4)]


@pytest.fixture
def digests(store: Store) -> list[str]:
    """A year with four revisions; each one's digest."""
    with store.writing() as connection:
        return [save(connection, KBH, one, signed(), base=base).digest for base, one in enumerate(VERSIONS)]


def test_a_folder_is_known_by_its_marker_or_by_its_content(store: Store, digests: list[str]) -> None:
    edited = Document({"a.toml": "min"})
    with store.reading() as connection:
        assert base_of(connection, KBH, edited, Marker(2, digests[1], 0)) == 2
        assert base_of(connection, KBH, VERSIONS[1], None) == 2
        assert base_of(connection, KBH, edited, None) == UNKNOWN
        assert base_of(connection, KBH, edited, Marker(2, "another database's", 0)) == UNKNOWN
        assert base_of(connection, KBH, edited, Marker(9, "restored since", 0)) == 4


@pytest.mark.parametrize(
    ("files", "behind"),
    [
        ({"a.toml": "1", "b.csv": "0"}, True),  # as it was
        ({"a.toml": "3", "b.csv": "0"}, True),  # half brought up
        ({"a.toml": "2", "b.csv": "1"}, True),
        ({"a.toml": "0", "b.csv": "0"}, False),  # older than the base: somebody went back
        ({"a.toml": "1", "b.csv": "min"}, False),
        ({"a.toml": "1", "b.csv": "0", "c.csv": ""}, False),
        ({"a.toml": "1"}, False),
    ],
)
def test_a_folder_that_nobody_edited_is_behind(
    store: Store, digests: list[str], files: dict[str, str], behind: bool
) -> None:
    with store.reading() as connection:
        head = current_revision(connection, KBH)
        assert is_behind(connection, Document(files), 2, head) is behind
        assert not is_behind(connection, Document(files), 4, head)


def test_texts_are_brought_and_what_is_gone_is_deleted(tmp_path: Path) -> None:
    for name in ("a.toml", "b.csv", "c.csv"):
        (tmp_path / name).write_text("før", "utf-8")
    now = Document({"a.toml": "før", "b.csv": "før", "c.csv": "før"})
    bring_texts(tmp_path, now, Document({"a.toml": "å", "b.csv": "å"}))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.toml": "å".encode(),
        "b.csv": "å".encode("utf-8-sig"),
    }


@pytest.mark.parametrize("octets", [b"", b"{", b"[]", b'{"schema": "x"}', b'{"schema": "aarshjul-folder/1"}'])
def test_a_marker_that_cannot_be_read_is_none(tmp_path: Path, octets: bytes) -> None:
    (tmp_path / FILE).write_bytes(octets)
    assert read_marker(tmp_path) is None
    write_marker(tmp_path, Marker(3, "ab", 7))
    assert read_marker(tmp_path) == Marker(3, "ab", 7)
