"""Processes that write at once lose nothing, and one that is killed leaves the old state or the new one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from calendars.store.contents import CONTENT, content
from calendars.store.feeds import feeds
from calendars.store.ledger import told_now
from calendars.store.plans import plans
from calendars.store.publications import publications
from calendars.store.revisions import current_revision, document_of, revisions, save
from calendars.store.soundness import faults
from calendars.store.store import Store
from tests.calendars.store.samples import KBH, document, signed

ROOT = Path(__file__).parents[3]
KILLS = int(os.environ.get("AARSHJUL_KILLS", "8"))
"""How many writers are killed on each database."""


def start(*words: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.calendars.store.processes", *map(str, words)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def url_of(store: Store) -> str:
    return store.url.render_as_string(hide_password=False)


def end(process: "subprocess.Popen[str]", said: str = "") -> str:
    told, faulty = process.communicate(said, timeout=300)
    assert process.returncode == 0, faulty
    return told


def test_no_addition_is_lost(store: Store) -> None:
    with store.writing() as connection:
        save(connection, KBH, document("0"), signed(), base=0)
    adders = [start("count", url_of(store), author, 25) for author in ("tmf", "sof")]
    for adder in adders:
        end(adder)
    with store.reading() as connection:
        head = current_revision(connection, KBH)
        assert head is not None
        assert document_of(connection, head).files["aarshjul.toml"] == "50"
        authors = [one.author for one in revisions(connection, KBH)]
        assert (authors.count("tmf"), authors.count("sof")) == (25, 25)


@pytest.mark.parametrize("base", [0, 1])
def test_of_several_who_save_at_once_one_does_and_the_others_are_told_who(store: Store, base: int) -> None:
    """Also when the year itself is new to the store."""
    if base:
        with store.writing() as connection:
            save(connection, KBH, document("0"), signed(), base=0)
    writers = [start("once", url_of(store), author, base) for author in ("tmf", "sof", "suf")]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    answers = sorted(end(writer).strip() for writer in writers)
    winner = answers[2].removeprefix("saved ")
    assert answers == [f"refused {winner}", f"refused {winner}", f"saved {winner}"]
    with store.reading() as connection:
        assert [one.author for one in revisions(connection, KBH)] == ["sekretariatet", winner][1 - base :]


def test_a_killed_writer_leaves_the_old_state_or_the_new_one(store: Store) -> None:
    kills = 0
    while kills < KILLS:
        few = min(5, KILLS - kills)
        end(start("kills", url_of(store), few, kills))
        kills += few
        expect_whole(store)


def expect_whole(store: Store) -> None:
    """All that one transaction writes is there, or none of it."""
    with store.reading() as connection:
        assert list(faults(connection)) == []
        done = len(revisions(connection, KBH))
        assert len(plans(connection, KBH)) == len(publications(connection, KBH)) == done
        sequences = {told.sequence for told in told_now(connection, KBH).events.values()}
        assert sequences == ({done - 1} if done else set())
        served = [content(connection, KBH, feed.digest) for feed in feeds(connection, KBH)]
        assert served == ([str(done).encode()] if done else [])
        kept = connection.execute(select(CONTENT.c.digest)).scalars().all()
        assert len(kept) <= 3 * done + 2  # the feed in gzip too
