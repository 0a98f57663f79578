"""Measures serving and writes docs/performance-feeds.md: python -m benchmarks.feeds [ROUNDS]."""

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path

from benchmarks.feeds.load import answer_of, request
from benchmarks.feeds.material import EVENTS, feed, fill
from benchmarks.feeds.rounds import Contestant, compete, cpu, ratio, slowest
from benchmarks.feeds.servers import Running, constant, nginx, ours, radicale
from benchmarks.feeds.subscribers import many

PAGE = Path(__file__).parents[2] / "docs" / "performance-feeds.md"
_MANY, _FEEDS = 10_000, 200
_EACH, _EACH_SLOW = 200, 2
_OURS, _CONSTANT, _NGINX = "aarshjul serve", "Starlette, a constant body", "nginx, a static file"
_RADICALE = "Radicale, the same events"
_LOGIN = "Basic YmVuY2g6YmVuY2g="  # Radicale shows a calendar to its owner only; the others do not look


def main(rounds: int) -> None:
    """One run: all servers at once, asked in turn by the same client, with the same feed."""
    with tempfile.TemporaryDirectory(prefix="aarshjul-bench-") as name:
        folder = Path(name)
        secrets = fill(folder, _MANY, _FEEDS)
        (folder / "feed.ics").write_bytes(feed())
        with ExitStack() as running:
            found = _contestants(folder, f"/k/{secrets[0]}/kalender.ics", running)
            compete(found, rounds)
        lines = [*_head(len(feed()), rounds), *_table(found), *_ratios(found)]
        lines += many(folder, secrets, _FEEDS, rounds * _EACH)
    PAGE.write_text("\n".join([*lines, ""]), encoding="utf-8")
    print("\n".join(lines))


def _contestants(folder: Path, path: str, running: ExitStack) -> dict[str, Contestant]:
    """All that can be started here. The constant application answers with our headers."""
    mine = running.enter_context(ours(folder))
    _, said, _ = answer_of(mine[1], request(path))
    same = {name: said[name] for name in said.keys() - {"http", "date", "content-type", "content-length"}}
    found = {
        _NGINX: _contestant(running.enter_context(nginx(folder)), "/feed.ics"),
        _CONSTANT: _contestant(running.enter_context(constant(folder, same)), path),
        _OURS: _contestant(mine, path),
        _RADICALE: _slow(running.enter_context(radicale(folder))),
    }
    return {name: one for name, one in found.items() if one is not None}


def _contestant(running: Running | None, path: str, each: int = _EACH) -> Contestant | None:
    if running is None:
        return None
    process, port = running
    _, headers, _ = answer_of(port, request(path, Authorization=_LOGIN))
    again = request(path, Authorization=_LOGIN, If_None_Match=headers["etag"])
    return Contestant(process, port, request(path, Authorization=_LOGIN), again, each)


def _slow(running: Running | None) -> Contestant | None:
    if running is None:
        return None
    body, path = feed(), "/bench/cal/"
    head = f"PUT {path} HTTP/1.1\r\nHost: a\r\nAuthorization: {_LOGIN}\r\nContent-Type: text/calendar\r\n"
    status, _, _ = answer_of(running[1], f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    assert status == 201, status
    return _contestant(running, path, _EACH_SLOW)


def _head(size: int, rounds: int) -> Iterator[str]:
    yield "# What serving a feed costs"
    yield ""
    yield "Written by `make bench-feeds`; one run on one machine, for comparison within itself."
    yield (
        f"{os.cpu_count()} cores, Python {platform.python_version()}, uvicorn {version('uvicorn')}, "
        f"Starlette {version('starlette')}; {EVENTS} events, {size:,} bytes."
    )
    yield (
        f"All servers run at once and are asked in turn, {_EACH} requests of each sort at a time "
        f"(Radicale {_EACH_SLOW}), {rounds} rounds, one request after the other on one connection: what else "
        "the machine does hits all alike. CPU is the server's own, user and system, in the middle round. "
        "The constant application has our uvicorn options and sends our headers."
    )
    yield ""


def _table(found: dict[str, Contestant]) -> Iterator[str]:
    yield "| Server | CPU of a 200 (us) | CPU when asked with the tag (us) | which answers | p99 (us) |"
    yield "|---|---|---|---|---|"
    for name in (_NGINX, _CONSTANT, _OURS, _RADICALE):
        if name not in found:
            yield f"| {name} | not installed | | | |"
            continue
        one = found[name]
        statuses = sorted({status for load in one.agains for status in load.statuses})
        cells = [name, f"{cpu(one.fulls):,.0f}", f"{cpu(one.agains):,.0f}", ", ".join(map(str, statuses))]
        yield f"| {' | '.join(cells)} | {slowest(one.fulls):,.0f}, {slowest(one.agains):,.0f} |"
    yield ""


def _ratios(found: dict[str, Contestant]) -> Iterator[str]:
    mine = found[_OURS]
    for name in (_CONSTANT, _RADICALE):
        if name in found:
            full, again = ratio(mine.fulls, found[name].fulls), ratio(mine.agains, found[name].agains)
            yield f"- Requests for the same CPU as {name}: {full:,.2f} times (200), {again:,.2f} (tag)."


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
