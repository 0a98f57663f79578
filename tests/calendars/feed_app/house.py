"""A house that publishes: a store in a folder, and a server of its own that serves it."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from calendars.announcement import announce
from calendars.programme import Programme
from calendars.publication import publish
from calendars.served_feeds import render_feeds
from calendars.store.ledger import told_now
from calendars.store.publications import last_publication, publish_told
from calendars.store.signature import Signature
from calendars.store.store import Store
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.subscriptions import revoke, subscribe, subscriptions
from calendars.store.year_key import YearKey
from calendars.subscribers import find_subscribers

KBH = YearKey("kbh", 2027)
FIRST = datetime(2026, 12, 1, 9, tzinfo=UTC)
_PROGRAM = "from scheduler.cli import main; main()"
_START_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server answered; the names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class House:
    """A store and the server's port. `log` is what the server has written so far."""

    folder: Path
    port: int
    server: "subprocess.Popen[bytes]"
    secrets: list[str] = field(default_factory=list)

    @property
    def store(self) -> Store:
        """The store, opened anew."""
        return Store.open(f"sqlite:///{self.folder / 'aarshjul.db'}")

    @property
    def log(self) -> str:
        """What the server has logged."""
        return (self.folder / "log").read_text("utf-8")

    def publish(self, of: Programme, now: datetime = FIRST) -> None:
        """Publishes a programme, and renders every feed."""
        with closing(self.store) as store, store.writing() as connection:
            last = last_publication(connection, KBH)
            wanted = {uid: one.visible for uid, one in announce(of, find_subscribers(of)).items()}
            told = publish(told_now(connection, KBH), wanted, now)
            signature = Signature("sekretariatet", now)
            publish_told(connection, KBH, told, signature, base=last.number if last else 0, plan=None)
            render_feeds(connection, of, signature)

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


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[House]:
    """Starts `aarshjul serve` on a free port, and stops it afterwards."""
    Store.open(f"sqlite:///{folder / 'aarshjul.db'}").close()
    port = free_port()
    words = [
        sys.executable,
        "-c",
        _PROGRAM,
        "serve",
        folder,
        "--port",
        port,
        "--per-secret",
        0,
        "--per-address",
        0,
    ]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AARSHJUL_")}
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [*map(str, words), *options], stdout=log, stderr=log, env=environment, start_new_session=True
        )
    house = House(folder, port, server)
    try:
        _wait(house)
        yield house
    finally:
        if server.poll() is None:
            server.send_signal(signal.SIGTERM)
        server.wait(60)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(house: House) -> None:
    last = time.monotonic() + _START_SECONDS
    while time.monotonic() < last and house.server.poll() is None:
        try:
            if house.get("/readyz").status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"the server did not start: {house.log}")
