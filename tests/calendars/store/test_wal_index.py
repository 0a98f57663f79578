"""Every commit of any process is told by the WAL index, and nothing else is."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from calendars.store.store import Store
from calendars.store.wal_index import WalIndex

_COMMIT = (
    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('INSERT INTO t VALUES (2)'); c.commit()"
)


@pytest.fixture
def database(tmp_path: Path) -> str:
    return str(tmp_path / "a.db")


@pytest.fixture
def holder(database: str) -> sqlite3.Connection:
    """A connection that keeps the index in place, as a server's own does."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE t (n)")
    return connection


def index_of(database: str) -> WalIndex:
    found = WalIndex.of(database)
    assert found is not None
    return found


def test_each_commit_is_a_change_and_looking_is_none(database: str, holder: sqlite3.Connection) -> None:
    index = index_of(database)
    seen = [index.token()]
    holder.execute("SELECT * FROM t").fetchall()
    assert index.token() == seen[0]
    for _ in range(50):
        holder.execute("INSERT INTO t VALUES (1)")
        seen.append(index.token())
    holder.execute("PRAGMA wal_checkpoint(RESTART)")
    holder.execute("DELETE FROM t")
    seen.append(index.token())
    assert len(set(seen)) == len(seen)


def test_what_is_rolled_back_or_not_yet_committed_is_no_change(
    database: str, holder: sqlite3.Connection
) -> None:
    index = index_of(database)
    before = index.token()
    holder.execute("BEGIN IMMEDIATE")
    holder.execute("INSERT INTO t VALUES (1)")
    assert index.token() == before
    holder.execute("ROLLBACK")
    assert index.token() == before


def test_another_process_s_commit_is_a_change(database: str, holder: sqlite3.Connection) -> None:
    index = index_of(database)
    before = index.token()
    subprocess.run([sys.executable, "-c", _COMMIT, database], check=True)
    assert index.token() != before


def test_to_look_takes_no_lock_away(database: str, holder: sqlite3.Connection) -> None:
    """A process that closed the file would no longer be seen by others: they would begin the index anew."""
    for _ in range(3):
        index_of(database)
    holder.execute("BEGIN")
    holder.execute("SELECT * FROM t").fetchall()
    subprocess.run([sys.executable, "-c", _COMMIT, database], check=True)
    assert holder.execute("SELECT * FROM t").fetchall() == []
    holder.execute("COMMIT")
    assert holder.execute("SELECT * FROM t").fetchall() == [(2,)]
    assert Path(f"{database}-shm").exists()


def test_where_there_is_no_index_there_is_none(tmp_path: Path) -> None:
    assert WalIndex.of(str(tmp_path / "a.db")) is None
    assert WalIndex.of("") is None
    (tmp_path / "b.db-shm").write_bytes(b"\0" * 32768)
    assert WalIndex.of(str(tmp_path / "b.db")) is None
    (tmp_path / "c.db-shm").write_bytes(b"")
    assert WalIndex.of(str(tmp_path / "c.db")) is None


def test_the_store_s_own_files_have_one(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'a.db'}") as store:
        driver = store.driver_connection()
        driver.execute("PRAGMA schema_version").fetchone()
        assert WalIndex.of(str(tmp_path / "a.db")) is not None
        driver.close()
