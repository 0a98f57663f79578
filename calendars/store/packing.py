"""The packed copy of a feed, for clients that ask for gzip."""

import gzip

_LEVEL = 9
"""A feed is packed once and sent thousands of times."""


def pack(octets: bytes) -> bytes:
    """The octets in gzip, with no time in it: the same feed packs to the same bytes, hence the same ETag."""
    return gzip.compress(octets, _LEVEL, mtime=0)
