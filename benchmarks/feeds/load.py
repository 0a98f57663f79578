"""One client that asks the same server again and again on a connection kept open."""

import socket
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import quantiles
from time import perf_counter

import psutil


@dataclass(frozen=True)
class Load:
    """What so many requests cost: the server's CPU a request, and how long each was waited for, in us."""

    statuses: frozenset[int]
    cpu: float
    waits: tuple[float, ...]


def measure(server: psutil.Process, port: int, requests: Iterable[bytes]) -> Load:
    """Sends the requests one after the other, and reads each answer whole."""
    waited: list[float] = []
    statuses: set[int] = set()
    before = _cpu(server)
    for status, seconds in _asked(port, requests):
        statuses.add(status)
        waited.append(seconds * 1e6)
    spent = (_cpu(server) - before) * 1e6
    return Load(frozenset(statuses), spent / len(waited), tuple(waited))


def p99(waits: Iterable[float]) -> float:
    """The wait that one in a hundred exceeds."""
    return quantiles(waits, n=100)[98]


def request(path: str, **headers: str) -> bytes:
    """A GET as bytes; header names have "_" for "-"."""
    lines = [
        f"GET {path} HTTP/1.1",
        "Host: 127.0.0.1",
        *(f"{k.replace('_', '-')}: {v}" for k, v in headers.items()),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def answer_of(port: int, octets: bytes) -> tuple[int, dict[str, str], bytes]:
    """One answer: status, headers in lower case, body."""
    with socket.create_connection(("127.0.0.1", port), timeout=120) as connection:
        connection.sendall(octets)
        return _read(connection)


def _asked(port: int, requests: Iterable[bytes]) -> Iterator[tuple[int, float]]:
    connection = socket.create_connection(("127.0.0.1", port), timeout=120)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for octets in requests:
        started = perf_counter()
        connection.sendall(octets)
        status, headers, _ = _read(connection)
        yield status, perf_counter() - started
        if headers.get("connection", "").lower() == "close" or headers["http"] == "HTTP/1.0":
            connection.close()
            connection = socket.create_connection(("127.0.0.1", port), timeout=120)
    connection.close()


def _read(connection: socket.socket) -> tuple[int, dict[str, str], bytes]:
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += _more(connection)
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    version, status = first.split()[:2]
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    headers["http"] = version
    length = 0 if status in ("304", "204") else int(headers.get("content-length", 0))
    parts, got = [body], len(body)
    while got < length:
        parts.append(_more(connection))
        got += len(parts[-1])
    return int(status), headers, b"".join(parts)


def _more(connection: socket.socket) -> bytes:
    part = connection.recv(262_144)
    if not part:
        raise ConnectionError("the server closed the connection in the middle of an answer")
    return part


def _cpu(process: psutil.Process) -> float:
    """Seconds of CPU so far, of threads that have ended too: in nanoseconds on Linux, else in ticks."""
    if sys.platform == "linux":
        return time.clock_gettime((~process.pid << 3) | 2)  # clock_getcpuclockid(3)
    spent = process.cpu_times()
    return float(spent.user + spent.system)
