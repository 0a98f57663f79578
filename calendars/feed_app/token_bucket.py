"""How often one may ask: a bucket of tokens each, in a bounded amount of memory."""

from collections.abc import Callable
from time import monotonic

_MOST_KNOWN = 20_000


class TokenBuckets:
    """Each name may be used `per_minute` times a minute, and as often in a burst; 0 means without limit.

    Of a bucket no more is known than the time at which it will be full again, so a request is one look-up.
    When there are `_MOST_KNOWN` names, those whose buckets are the fullest are forgotten and begin again.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = monotonic) -> None:
        self._token = 60 / per_minute if per_minute else 0.0
        self._burst, self._clock = 60 - self._token, clock
        self._full: dict[str, float] = {}

    def wait(self, name: str) -> float:
        """Takes a token; 0 when there was one, else the seconds until there is one again."""
        if not self._token:
            return 0.0
        now = self._clock()
        full = self._full.get(name, now)
        if full < now:
            full = now
        wait = full - now - self._burst
        if wait > 0:
            return wait
        self._full[name] = full + self._token
        if len(self._full) > _MOST_KNOWN:
            self._forget_half()
        return 0.0

    def __len__(self) -> int:
        return len(self._full)

    def _forget_half(self) -> None:
        emptiest = sorted(self._full.items(), key=lambda one: one[1], reverse=True)
        self._full = dict(emptiest[: _MOST_KNOWN // 2])
