"""Several processes on one database: a publication is seen by all at once, and a killed one is not missed."""

import http.client
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import psutil
import pytest
from sqlalchemy import URL

from calendars.feed_reading import read_feed
from tests.calendars.feed_app.house import FIRST, House, serving
from tests.calendars.programmes import moved, programme

PROGRAMME = programme()
TIMES = ("2027-10-05 9:00", "2027-10-05 13:00")


@pytest.fixture(scope="module")
def pair(database: URL | None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with two processes, on either database."""
    with serving(tmp_path_factory.mktemp("pair"), "--workers", "2", database=database) as running:
        running.publish(PROGRAMME)
        yield running


@contextmanager
def loading(house: House, path: str, threads: int = 4) -> Iterator[list[tuple[int, bytes]]]:
    """Requests without end from several threads; what was answered, in each thread's order."""
    seen: list[tuple[int, bytes]] = []
    over = threading.Event()

    def ask() -> None:
        while not over.is_set():
            with suppress(OSError, http.client.HTTPException):
                answer = house.get(path)
                seen.append((answer.status, answer.body))

    running = [threading.Thread(target=ask) for _ in range(threads)]
    for one in running:
        one.start()
    try:
        yield seen
    finally:
        over.set()
        for one in running:
            one.join()


def versions(house: House, path: str) -> Callable[[int], bytes]:
    """The feed as each publication made it."""
    known: list[bytes] = []

    def publish(number: int) -> bytes:
        house.publish(moved("dialog-syd", TIMES[number % 2]), FIRST + timedelta(minutes=number))
        known.append(house.get(path).body)
        return known[-1]

    return publish


def test_under_load_every_answer_is_a_whole_feed_that_was_published(pair: House) -> None:
    path = pair.subscribe(PROGRAMME, "organisation-syd") + "kalender.ics"
    publish = versions(pair, path)
    known = {pair.get(path).body}
    with loading(pair, path) as seen:
        for number in range(1, 9):
            known.add(publish(number))
            newest = f"SEQUENCE:{number}\r\n".encode()
            for _ in range(12):  # whichever process answers: nobody is behind
                assert newest in pair.get(path).body
    assert len(known) == 9
    assert seen
    assert {status for status, _ in seen} == {200}
    assert {body for _, body in seen} <= known
    assert all(len(read_feed(body).events) == 1 for body in known)


def test_a_process_that_is_killed_loses_nothing_and_is_replaced(pair: House) -> None:
    path = pair.subscribe(PROGRAMME, "organisation-nord") + "kalender.ics"
    with loading(pair, path) as seen:
        workers = [one for one in psutil.Process(pair.process.pid).children() if _serves(one)]
        assert len(workers) == 2
        workers[0].kill()
        pair.publish(moved("dialog-nord", "2027-09-10 9:00"), FIRST + timedelta(days=1))
        after = [pair.get(path) for _ in range(20)]
    assert {one.status for one in after} == {status for status, _ in seen} == {200}
    assert all(b"SEQUENCE:1\r\n" in one.body for one in after)


def test_when_the_first_process_is_killed_the_others_end_too(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "2") as pair:
        children = psutil.Process(pair.process.pid).children()
        os.kill(pair.process.pid, signal.SIGKILL)
        _, alive = psutil.wait_procs(children, timeout=60)
        assert alive == []


def _serves(process: psutil.Process) -> bool:
    return "spawn_main" in " ".join(process.cmdline())
