"""A bucket lets a burst through, then so many a minute, and forgets who has not been seen for long."""

from calendars.feed_app import token_bucket
from calendars.feed_app.token_bucket import TokenBuckets


def test_a_burst_then_the_rate() -> None:
    now = [0.0]
    buckets = TokenBuckets(60, lambda: now[0])
    assert [buckets.wait("a") for _ in range(60)] == [0.0] * 60
    assert buckets.wait("a") == 1.0
    assert buckets.wait("b") == 0.0
    now[0] = 1.0
    assert (buckets.wait("a"), buckets.wait("a")) == (0.0, 1.0)


def test_nought_is_no_limit_and_remembers_nobody() -> None:
    buckets = TokenBuckets(0)
    assert [buckets.wait("a") for _ in range(1000)] == [0.0] * 1000
    assert len(buckets) == 0


def test_a_flood_of_names_takes_no_more_memory_than_allowed_and_forgets_no_heavy_user() -> None:
    now = [0.0]
    buckets = TokenBuckets(2, lambda: now[0])
    assert [buckets.wait("heavy") for _ in range(3)] == [0.0, 0.0, 30.0]
    for name in range(3 * token_bucket._MOST_KNOWN):
        assert buckets.wait(str(name)) == 0.0
    assert len(buckets) <= token_bucket._MOST_KNOWN
    assert buckets.wait("heavy") == 30.0
