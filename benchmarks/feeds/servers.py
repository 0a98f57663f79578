"""The servers that are measured, each started with the same feed on a port of its own."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

_START_SECONDS = 60
_SERVE = "from scheduler.cli import main; main()"
_NGINX = """
daemon off; master_process off; pid {folder}/nginx.pid; error_log /dev/null;
events {{ worker_connections 64; }}
http {{ access_log off; types {{ text/calendar ics; }} keepalive_requests 1000000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port}; root {folder}; }} }}
"""
Running = tuple[psutil.Process, int]


@contextmanager
def ours(folder: Path) -> Iterator[Running]:
    """`aarshjul serve` on the store in the folder, logging as usual, without limits for its one client."""
    port = _free_port()
    words = [sys.executable, "-c", _SERVE, "serve", str(folder), "--port", str(port), "--feeds-only"]
    with _started([*words, "--per-secret", "0", "--per-address", "0"], port, folder) as process:
        yield process, port


@contextmanager
def constant(folder: Path, headers: Mapping[str, str]) -> Iterator[Running]:
    """The constant Starlette application, with those headers, on uvicorn with the options that ours has."""
    port = _free_port()
    words = [sys.executable, "-m", "uvicorn", "benchmarks.feeds.constant_app:app", "--port", str(port)]
    options = ["--no-access-log", "--no-server-header", "--ws", "none", "--http", "httptools"]
    bounds = ["--limit-concurrency", "2000", "--timeout-keep-alive", "15"]
    facts = {"CONSTANT_BODY": str(folder / "feed.ics"), "CONSTANT_HEADERS": json.dumps(dict(headers))}
    with _started([*words, *options, *bounds], port, folder, **facts) as process:
        yield process, port


@contextmanager
def nginx(folder: Path) -> Iterator[Running | None]:
    """nginx with the feed as a file; None where it is not installed."""
    program, port = shutil.which("nginx") or shutil.which("/usr/sbin/nginx"), _free_port()
    if program is None:
        yield None
        return
    folder.chmod(0o755)
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, port=port))
    with _started([program, "-c", str(folder / "nginx.conf")], port, folder) as process:
        yield process, port


@contextmanager
def radicale(folder: Path) -> Iterator[Running | None]:
    """Radicale in an environment of its own; None where it cannot be installed."""
    home, port = folder / "radicale", _free_port()
    venv.create(home, with_pip=True)
    install = [home / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", "radicale"]
    if subprocess.run(install, capture_output=True, check=False).returncode:
        yield None
        return
    words = [
        str(home / "bin" / "python"),
        "-m",
        "radicale",
        "--auth-type",
        "none",
        "--storage-filesystem-folder",
    ]
    more = [
        str(home / "collections"),
        "--server-hosts",
        f"127.0.0.1:{port}",
        "--rights-type",
        "authenticated",
    ]
    with _started([*words, *more], port, folder) as process:
        yield process, port


@contextmanager
def _started(words: Sequence[str], port: int, folder: Path, **environment: str) -> Iterator[psutil.Process]:
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(words, stdout=log, stderr=log, env={**os.environ, **environment})
    try:
        last = time.monotonic() + _START_SECONDS
        while not _answers(port):
            if time.monotonic() > last or server.poll() is not None:
                raise RuntimeError(f"{words[0]} did not start: {(folder / 'server.log').read_text()[-2000:]}")
            time.sleep(0.1)
        yield psutil.Process(server.pid)
    finally:
        server.terminate()
        server.wait(30)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
