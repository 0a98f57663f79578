"""Many subscribers of one server: what they take of memory, how long they wait, and whether guessing pays."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from secrets import token_urlsafe
from statistics import mean, median, variance

import psutil

from benchmarks.feeds.load import measure, p99, request
from benchmarks.feeds.servers import ours

_SAMPLES = 1000


def many(folder: Path, secrets: list[str], feeds: int, requests: int) -> Iterator[str]:
    """Everybody fetches once; then chosen ones ask again."""
    choose = Random(1)  # noqa: S311  # which secret comes next is no secret
    with ours(folder) as (process, port):
        before = process.memory_info().rss
        everybody = measure(process, port, [_asked(one) for one in secrets])
        chosen = [_asked(choose.choice(secrets), If_None_Match="*") for _ in range(requests)]
        again = measure(process, port, chosen)
        after = process.memory_info().rss
        yield (
            f"- {len(secrets):,} subscriptions to {feeds} feeds: {before / 2**20:.0f} MB at the start, "
            f"{after / 2**20:.0f} MB after all have fetched (of it up to 64 MB of feeds); "
            f"p99 {p99(everybody.waits):,.0f} us (200), {p99(again.waits):,.0f} us (304)."
        )
        yield timing(port, process, secrets[0])


def timing(port: int, process: psutil.Process, secret: str) -> str:
    """A good secret against unknown ones, each another, in turn: medians, and Welch's t of the two."""
    asked = [_asked(one, If_None_Match="*") for _ in range(_SAMPLES) for one in (secret, token_urlsafe(24))]
    found = measure(process, port, asked).waits
    waits = found[::2], found[1::2]
    known, unknown = (sorted(each)[: -_SAMPLES // 20] for each in waits)  # what the machine held up
    t = (mean(known) - mean(unknown)) / ((variance(known) + variance(unknown)) / len(known)) ** 0.5
    return (
        f"- A good secret (304) waits {median(known):,.0f} us, an unknown one (404) "
        f"{median(unknown):,.0f} us; Welch's t {t:.1f} over {_SAMPLES:,} requests each, "
        "the slowest twentieth left out."
    )


def _asked(secret: str, **headers: str) -> bytes:
    return request(f"/k/{secret}/kalender.ics", **headers)
