"""From the plan to a subscriber: what is published is served, whole, and nothing else is."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from calendars.store.location import VARIABLE
from scheduler.cli.store_of import AUTHOR
from tests.calendars.feed_app.house import House, serving_in_thread
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.living import SECOND, UID, move

_KILLED = """
import os, signal, sys
from calendars import served_feeds
from scheduler.cli import main
keep_feeds = served_feeds.keep_feeds
def killed(*facts, **more):
    if sys.argv[1] == "kept":
        keep_feeds(*facts, **more)
    os.kill(os.getpid(), signal.SIGKILL)
served_feeds.keep_feeds = killed
main(sys.argv[2:])
"""
"""The command is killed in the middle of its transaction: what is told is written, and then the feeds too."""


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")


@pytest.fixture
def served(published: Path) -> Iterator[House]:
    """A server of the database of a folder whose plan is published."""
    with serving_in_thread(published) as running:
        yield running


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((), "Serverer på http://127.0.0.1:8000 (stop med Ctrl-C). Et link ser sådan ud: "),
        (("--language", "en", "--port", "0"), "Serving on 127.0.0.1, on a free port (stop with Ctrl-C). A"),
        (("--public-url", "https://kal.dk"), "ud: https://kal.dk/k/…/kalender.ics; lav et med"),
    ],
)
def test_it_says_where_it_is_and_how_to_stop_it(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...], said: str
) -> None:
    started: list[int] = []
    monkeypatch.setattr("calendars.feed_app.run.run", lambda settings, **how: started.append(how["port"]))
    run("db", "upgrade", folder)
    (line,) = run("serve", folder, *asked).stdout.splitlines()
    assert said in line
    assert len(started) == 1


def subscribed(folder: Path, run: Run) -> str:
    """The path of a new subscriber's feed, as the command tells it."""
    told = json.loads(run("subscribe", "add", folder, "organ-styregruppe", "--json").stdout)
    return "/" + str(told["feed"]).split("/", 3)[3]


def versions(feed: bytes) -> dict[str, int]:
    """The sequence of each event by uid."""
    events = feed.replace(b"\r\n ", b"").decode().split("BEGIN:VEVENT")[1:]
    lines = [dict(line.split(":", 1) for line in one.split("\r\n") if ":" in line) for one in events]
    return {one["UID"]: int(one["SEQUENCE"]) for one in lines}


def test_a_plan_that_changes_reaches_whoever_subscribes_once_it_is_published(
    served: House, published: Path, run: Run
) -> None:
    path = subscribed(published, run)
    first = served.get(path)
    assert first.status == 200
    assert set(versions(first.body).values()) == {0}
    assert served.get(path, If_None_Match=first.headers["etag"]).status == 304
    for _ in range(2):
        move(published, 60)
        run("stage", published, "styregruppe", "sent", *SECOND)
        assert served.get(path, If_None_Match=first.headers["etag"]).status == 304
    run("stage", published, "styregruppe", "approved")
    run("publish", published, *SECOND)
    second = served.get(path, If_None_Match=first.headers["etag"])
    assert (second.status, second.headers["last-modified"]) == (200, "Tue, 08 Dec 2026 08:00:00 GMT")
    assert second.headers["etag"] != first.headers["etag"]
    assert versions(second.body) == {**versions(first.body), UID: 1}
    assert served.get(path, If_None_Match=second.headers["etag"]).status == 304


def test_the_editors_reason_and_case_stay_in_the_house(served: House, published: Path, run: Run) -> None:
    path = subscribed(published, run)
    move(published, 60)
    inside = ("--reason", "Formanden er syg", "--case", "2027-114")
    run("publish", published, *SECOND, *inside, "--public-reason", "Salen er optaget")
    text = served.get(path).body.replace(b"\r\n ", b"").decode()
    assert "kl. 10.00. Begrundelse: Salen er optaget" in text
    assert not [said for said in inside if said in text]
    for page in (served.get(path.removesuffix("kalender.ics")), served.get("/offentlig/min-kommune/2027/")):
        assert page.status == 200
        assert not [said for said in inside if said in page.body.decode()]


def test_a_publication_that_is_killed_half_way_is_none(served: House, published: Path, run: Run) -> None:
    path = subscribed(published, run)
    before = served.get(path)
    move(published, 60)
    for when in ("told", "kept"):
        words = [sys.executable, "-c", _KILLED, when, "publish", str(published), *SECOND]
        assert subprocess.run(words, capture_output=True, check=False).returncode == -signal.SIGKILL
        after = served.get(path)
        assert (after.status, after.body, after.headers["etag"]) == (200, before.body, before.headers["etag"])
    run("publish", published, *SECOND)
    assert versions(served.get(path).body) == {**versions(before.body), UID: 1}
