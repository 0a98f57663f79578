"""A good secret and an unknown one take the same way: `make bench-feeds` has the fine comparison."""

import http.client
from statistics import median
from time import perf_counter

from tests.calendars.feed_app.house import House
from tests.calendars.programmes import programme

_SAMPLES = 300


def test_an_unknown_secret_is_answered_about_as_fast_as_a_good_one(house: House) -> None:
    good = house.subscribe(programme()) + "kalender.ics"
    unknown = good[:3] + good[3:35][::-1] + good[35:]
    connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=60)
    waits: dict[str, list[float]] = {good: [], unknown: []}
    for _ in range(_SAMPLES):
        for path, found in waits.items():
            started = perf_counter()
            connection.request("GET", path, headers={"If-None-Match": "*"})
            answer = connection.getresponse()
            answer.read()
            found.append(perf_counter() - started)
            assert answer.status == (304 if path == good else 404)
    connection.close()
    one, other = (median(found) for found in waits.values())
    assert 0.5 < one / other < 2
