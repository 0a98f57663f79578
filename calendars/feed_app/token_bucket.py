"""How often one may ask: a bucket of tokens each, in a bounded amount of memory."""

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

_MOST_KNOWN = 20_000


class TokenBuckets:
    """Each name may be used `per_minute` times a minute, and as often in a burst; 0 means without limit.

    The names used longest ago are forgotten first, and begin again with a full bucket: a limit never
    costs more memory than `_MOST_KNOWN` names.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = monotonic) -> None:
        self._burst, self._per_second, self._clock = float(per_minute), per_minute / 60, clock
        self._known: OrderedDict[str | bytes, tuple[float, float]] = OrderedDict()

    def wait(self, name: str | bytes) -> float:
        """Takes a token; 0 when there was one, else the seconds until there is one again."""
        if not self._per_second:
            return 0.0
        now = self._clock()
        left, then = self._known.get(name, (self._burst, now))
        left = min(self._burst, left + (now - then) * self._per_second)
        wait = 0.0
        if left >= 1:
            left -= 1
        else:
            wait = (1 - left) / self._per_second
        self._known[name] = (left, now)
        self._known.move_to_end(name)
        if len(self._known) > _MOST_KNOWN:
            self._known.popitem(last=False)
        return wait

    def __len__(self) -> int:
        return len(self._known)
