"""How long an answer takes does not tell whether a secret is a good one."""

import socket
from collections.abc import Mapping
from itertools import groupby
from math import sqrt
from random import Random
from secrets import token_urlsafe
from time import perf_counter

from tests.calendars.feed_app.house import House
from tests.calendars.programmes import programme

_SAMPLES, _TRIES = 1000, 3
_FAR = 5.0
"""In how many standard deviations a difference shows. Chance alone makes one of 5 in two million tries; a
query that only good secrets need, a tenth of a wait, makes one of more than 10 each time."""


def test_a_good_secret_is_answered_as_fast_as_any_other(house: House) -> None:
    """By ranks, which a busy machine hardly moves; a difference that is there is there each time."""
    good = house.subscribe(programme()).split("/")[2]
    assert min(abs(difference(waits(house, good))) for _ in range(_TRIES)) < _FAR


def waits(house: House, good: str) -> Mapping[int, list[float]]:
    """The seconds until 304 for the good secret and 404 for others, each another, in random order."""
    found: dict[int, list[float]] = {304: [], 404: []}
    asked = [(304, _request(good)) for _ in range(_SAMPLES)]
    asked += [(404, _request(token_urlsafe(24))) for _ in range(_SAMPLES)]
    Random(1).shuffle(asked)
    with socket.create_connection(("127.0.0.1", house.port), timeout=60) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for status, octets in asked:
            started = perf_counter()
            connection.sendall(octets)
            answer = connection.recv(65536)
            found[status].append(perf_counter() - started)
            assert answer.endswith(b"\r\n\r\n")  # neither has more to send
            assert answer.startswith(b"HTTP/1.1 %d " % status)
    return found


def _request(secret: str) -> bytes:
    return f"GET /k/{secret}/kalender.ics HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n".encode()


def difference(found: Mapping[int, list[float]]) -> float:
    """The statistic of Mann and Whitney in standard deviations: 0 when neither is the slower one."""
    one, other = found.values()
    both = sorted([(wait, 0) for wait in one] + [(wait, 1) for wait in other])
    ranks, rank = 0.0, 0
    for _, same in groupby(both, key=lambda each: each[0]):
        tied = list(same)
        ranks += (rank + (len(tied) + 1) / 2) * sum(1 - which for _, which in tied)
        rank += len(tied)
    product = len(one) * len(other)
    above = ranks - len(one) * (len(one) + 1) / 2
    return (above - product / 2) / sqrt(product * (len(both) + 1) / 12)


def test_the_statistic_finds_a_difference_that_is_there_and_none_that_is_not() -> None:
    chance = Random(2)
    one, other = ([chance.gauss(300, 60) for _ in range(_SAMPLES)] for _ in range(2))
    assert abs(difference({304: one, 404: other})) < _FAR
    assert abs(difference({304: one, 404: [wait + 30 for wait in other]})) > 2 * _FAR
