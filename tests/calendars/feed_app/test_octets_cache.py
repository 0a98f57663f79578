"""The cache holds what was asked for last, and never more than it may."""

from calendars.feed_app.octets_cache import OctetsCache


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    cache = OctetsCache(10)
    for name in ("a", "b"):
        cache.put(name, b"12345")
    assert cache.get("a") == b"12345"
    cache.put("c", b"123")
    assert (cache.get("a"), cache.get("b"), cache.get("c"), cache.held) == (b"12345", None, b"123", 8)


def test_what_is_larger_than_all_of_it_is_not_kept() -> None:
    cache = OctetsCache(10)
    cache.put("a", b"1" * 11)
    assert (cache.get("a"), cache.held) == (None, 0)
