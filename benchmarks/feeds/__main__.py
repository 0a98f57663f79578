"""Measures serving and writes docs/performance-feeds.md: python -m benchmarks.feeds [REQUESTS]."""

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from importlib.metadata import version
from pathlib import Path
from random import Random
from statistics import mean, median, variance

from benchmarks.feeds.load import Load, answer_of, measure, request
from benchmarks.feeds.material import EVENTS, feed, fill
from benchmarks.feeds.servers import Running, constant, nginx, ours, radicale

PAGE = Path(__file__).parents[2] / "docs" / "performance-feeds.md"
_MANY, _FEEDS, _SAMPLES = 10_000, 200, 1000
Server = Callable[[Path], AbstractContextManager["Running | None"]]


def main(requests: int) -> None:
    """One run: each server in its turn, by the same client, with the same feed."""
    with tempfile.TemporaryDirectory(prefix="aarshjul-bench-") as name:
        folder = Path(name)
        secrets = fill(folder, _MANY, _FEEDS)
        (folder / "feed.ics").write_bytes(feed())
        path = f"/k/{secrets[0]}/kalender.ics"
        rows = {
            "nginx, a static file": _both(nginx, folder, "/feed.ics", requests),
            "Starlette, a constant body": _both(constant, folder, path, requests),
            "aarshjul serve": _both(ours, folder, path, requests),
            "Radicale, the same events": _both(radicale, folder, "/bench/cal/", max(20, requests // 200)),
        }
        lines = [
            *_head(len(feed()), requests),
            *_table(rows),
            *_ratios(rows),
            *_many(folder, secrets, requests),
        ]
    PAGE.write_text("\n".join([*lines, ""]), encoding="utf-8")
    print("\n".join(lines))


def _both(server: Server, folder: Path, path: str, requests: int) -> tuple[Load, Load] | None:
    """The costs of 200 and of asking again with the tag."""
    with server(folder) as running:
        if running is None:
            return None
        process, port = running
        if path == "/bench/cal/":
            _upload(port)
        _, headers, _ = answer_of(port, request(path, Authorization=_LOGIN))
        plain = request(path, Authorization=_LOGIN)
        again = request(path, Authorization=_LOGIN, If_None_Match=headers["etag"])
        for octets in (plain, again):
            measure(process, port, [octets] * max(10, requests // 10))
        return measure(process, port, [plain] * requests), measure(process, port, [again] * requests)


_LOGIN = "Basic YmVuY2g6YmVuY2g="  # Radicale shows a calendar to its owner only; the others do not look


def _upload(port: int) -> None:
    body = feed()
    head = (
        f"PUT /bench/cal/ HTTP/1.1\r\nHost: a\r\nAuthorization: {_LOGIN}\r\nContent-Type: text/calendar\r\n"
    )
    status, _, _ = answer_of(port, f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    assert status == 201, status


def _head(size: int, requests: int) -> Iterator[str]:
    yield "# What serving a feed costs"
    yield ""
    yield "Written by `make bench-feeds`; one run on one machine, for comparison within itself."
    yield (
        f"{os.cpu_count()} cores, Python {platform.python_version()}, uvicorn {version('uvicorn')}, "
        f"Starlette {version('starlette')}; {EVENTS} events, {size:,} bytes; {requests:,} requests, "
        "one after the other."
    )
    yield ""


def _table(rows: dict[str, tuple[Load, Load] | None]) -> Iterator[str]:
    yield "| Server | CPU of a 200 (us) | CPU when asked with the tag (us) | which answers | p99 (us) |"
    yield "|---|---|---|---|---|"
    for name, row in rows.items():
        if row is None:
            yield f"| {name} | not installed | | | |"
            continue
        full, again = row
        answers = ", ".join(map(str, sorted(again.statuses)))
        cells = [name, f"{full.cpu:,.0f}", f"{again.cpu:,.0f}", answers, f"{full.p99:,.0f}, {again.p99:,.0f}"]
        yield f"| {' | '.join(cells)} |"
    yield ""


def _ratios(rows: dict[str, tuple[Load, Load] | None]) -> Iterator[str]:
    mine = rows["aarshjul serve"]
    assert mine is not None
    for other in ("Starlette, a constant body", "Radicale, the same events"):
        row = rows[other]
        if row is not None:
            full, again = row[0].cpu / mine[0].cpu, row[1].cpu / mine[1].cpu
            yield f"- Requests for the same CPU as {other}: {full:,.2f} times (200), {again:,.2f} (tag)."


def _many(folder: Path, secrets: list[str], requests: int) -> Iterator[str]:
    """Many subscribers: memory before and after everybody has fetched, and how long they wait."""
    choose = Random(1)  # noqa: S311  # which secret comes next is no secret
    with ours(folder) as (process, port):
        before = process.memory_info().rss
        everybody = measure(process, port, [request(f"/k/{one}/kalender.ics") for one in secrets])
        chosen = [
            request(f"/k/{choose.choice(secrets)}/kalender.ics", If_None_Match="*") for _ in range(requests)
        ]
        again = measure(process, port, chosen)
        after = process.memory_info().rss
        yield (
            f"- {len(secrets):,} subscriptions to {_FEEDS} feeds: {before / 2**20:.0f} MB at the start, "
            f"{after / 2**20:.0f} MB after all have fetched; p99 {everybody.p99:,.0f} us (200), "
            f"{again.p99:,.0f} us (304)."
        )
        yield from _timing(port, process, secrets[0])


def _timing(port: int, process: object, secret: str) -> Iterator[str]:
    """A good secret against an unknown one, in turn: the medians, and Welch's t of the two."""
    import psutil

    assert isinstance(process, psutil.Process)
    known = request(f"/k/{secret}/kalender.ics", If_None_Match="*")
    unknown = request(f"/k/{secret[::-1]}/kalender.ics", If_None_Match="*")
    waits: tuple[list[float], list[float]] = ([], [])
    for _ in range(_SAMPLES // 10):
        for octets, found in zip((known, unknown), waits, strict=True):
            found.append(measure(process, port, [octets] * 10).median)
    one, other = waits
    t = (mean(one) - mean(other)) / ((variance(one) + variance(other)) / len(one)) ** 0.5
    yield (
        f"- A good secret (304) waits {median(one):,.0f} us, an unknown one (404) {median(other):,.0f} us; "
        f"Welch's t {t:.1f} over {_SAMPLES:,} requests each."
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
