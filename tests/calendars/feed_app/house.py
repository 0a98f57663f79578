"""A house that publishes: a store, and a server of its own that serves it."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, make_url
from uvicorn import Config, Server

from calendars.announcement import announce
from calendars.feed_app.bounded_protocol import BoundedProtocol
from calendars.feed_app.service import service
from calendars.feed_app.settings import Settings
from calendars.programme import Programme
from calendars.publication import publish
from calendars.served_feeds import render_feeds
from calendars.store.ledger import told_now
from calendars.store.location import VARIABLE, store_url
from calendars.store.publications import last_publication, publish_told
from calendars.store.signature import Signature
from calendars.store.store import Connection, Store
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.subscriptions import revoke, subscribe, subscriptions
from calendars.store.year_key import YearKey
from calendars.subscribers import find_subscribers

KBH = YearKey("kbh", 2027)
FIRST = datetime(2026, 12, 1, 9, tzinfo=UTC)
_PROGRAM = "from scheduler.cli import main; main()"
_START_SECONDS = 60


BOTH = pytest.mark.parametrize("own_house", ["sqlite", "postgresql"], indirect=True)
"""Runs a test on both databases."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server answered; the names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class House:
    """A store and the server's port; `server` is its process, when it has one of its own."""

    folder: Path
    database: URL
    port: int
    server: "subprocess.Popen[bytes] | None" = None
    secrets: list[str] = field(default_factory=list)

    @property
    def store(self) -> Store:
        """The store, opened anew."""
        return Store.open(self.database)

    @property
    def process(self) -> "subprocess.Popen[bytes]":
        """The server's own process."""
        assert self.server is not None
        return self.server

    @property
    def log(self) -> str:
        """What the server's process has logged, on stderr."""
        return (self.folder / "log").read_text("utf-8")

    def publish(self, of: Programme, now: datetime = FIRST, reason: str = "") -> None:
        """Publishes a programme, with a public reason of its changes, and renders every feed."""
        with closing(self.store) as store, store.writing() as connection:
            tell(connection, of, now, reason)

    def subscribe(
        self,
        of: Programme,
        subject: str = "alle",
        *facts: str,
        options: tuple[str, ...] = (),
        expires: datetime | None = None,
    ) -> str:
        """A new subscription's path, "/k/SECRET/"."""
        kind = SubscriptionKind(subject, *facts, options=options)  # type: ignore[arg-type]
        signature = Signature("sekretariatet", FIRST)
        with closing(self.store) as store, store.writing() as connection:
            _, secret = subscribe(connection, KBH, kind, signature, expires=expires)
            render_feeds(connection, of, signature, only=[kind])
        self.secrets.append(str(secret))
        return f"/k/{secret}/"

    def revoke_last(self) -> None:
        """Ends the newest subscription."""
        with closing(self.store) as store, store.writing() as connection:
            number = subscriptions(connection, KBH)[-1].number
            revoke(connection, KBH, number, Signature("sekretariatet", FIRST))

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request; header names have "_" for "-"."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            asked = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=asked)
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()


def tell(connection: Connection, of: Programme, now: datetime = FIRST, reason: str = "") -> None:
    """Publishes a programme in a transaction, and renders every feed."""
    last = last_publication(connection, KBH)
    wanted = {uid: one.visible for uid, one in announce(of, find_subscribers(of)).items()}
    told = publish(told_now(connection, KBH), wanted, now, of.keep_cancelled, reason)
    signature = Signature("sekretariatet", now)
    publish_told(connection, KBH, told, signature, base=last.number if last else 0, plan=None)
    render_feeds(connection, of, signature)


@contextmanager
def serving(folder: Path, *options: str, database: URL | None = None) -> Iterator[House]:
    """Runs `aarshjul serve` on a free port; the store is the one in the folder, or another."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("AARSHJUL_")}
    if database is not None:
        known[VARIABLE] = database.render_as_string(hide_password=False)
    database = database or make_url(store_url(folder, {}))
    Store.open(database).close()
    port = free_port()
    limits = ("--per-secret", "0", "--per-address", "0")
    words = [sys.executable, "-c", _PROGRAM, "serve", str(folder), "--port", str(port), *limits, *options]
    with (folder / "log").open("wb") as log, (folder / "said").open("wb") as said:
        server = subprocess.Popen(words, stdout=said, stderr=log, env=known, start_new_session=True)
    house = House(folder, database, port, server)
    try:
        _wait(house)
        yield house
    finally:
        if server.poll() is None:
            server.send_signal(signal.SIGTERM)
        server.wait(60)


@contextmanager
def serving_in_thread(folder: Path, database: URL | None = None, **facts: Any) -> Iterator[House]:
    """The same service in a thread of the tests' own process: to start a process takes a second and more."""
    database = database or make_url(store_url(folder, {}))
    settings = Settings(
        database=database.render_as_string(hide_password=False), per_secret=0, per_address=0, **facts
    )
    port = free_port()
    config = Config(service(settings), port=port, http=BoundedProtocol, log_config=None, access_log=False)
    server = Server(config)
    running = threading.Thread(target=server.run)
    running.start()
    house = House(folder, database, port)
    try:
        _wait(house)
        yield house
    finally:
        server.should_exit = True
        running.join(60)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(house: House) -> None:
    last = time.monotonic() + _START_SECONDS
    while time.monotonic() < last and (house.server is None or house.server.poll() is None):
        try:
            if house.get("/readyz").status == 200:
                return
        except OSError:
            time.sleep(0.02)
    raise AssertionError(f"the server did not start: {house.log if house.server else ''}")
