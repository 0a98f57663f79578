"""Bytes that were sent lately, under their hash: the one thing that a server remembers between requests."""

from collections import OrderedDict


class OctetsCache:
    """A cache of so many bytes at most; what was asked for longest ago goes first.

    Bytes are kept by their digest, which never means anything else: nothing here can be out of date.
    """

    def __init__(self, most: int) -> None:
        self._most, self._held = most, 0
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    def get(self, digest: str) -> bytes | None:
        """The bytes of a digest, when they are here."""
        octets = self._kept.get(digest)
        if octets is not None:
            self._kept.move_to_end(digest)
        return octets

    def put(self, digest: str, octets: bytes) -> None:
        """Keeps bytes, unless they alone are more than may be kept."""
        if digest in self._kept or len(octets) > self._most:
            return
        self._kept[digest] = octets
        self._held += len(octets)
        while self._held > self._most:
            _, oldest = self._kept.popitem(last=False)
            self._held -= len(oldest)

    @property
    def held(self) -> int:
        """How many bytes are kept."""
        return self._held
