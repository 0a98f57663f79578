"""How much of a solve's time is left: seconds, or deterministic time with one worker."""

from time import monotonic


class Clock:
    """A clock counts down from a limit.

    By the wall it runs by itself. A deterministic clock runs only by what is charged to it, so that
    equal input takes equal ways whatever else the machine is doing.
    """

    def __init__(self, limit: float, deterministic: bool) -> None:
        self._limit, self.deterministic = limit, deterministic
        self._started = monotonic()
        self._charged = 0.0

    @property
    def elapsed(self) -> float:
        """Seconds by the wall since the clock was made."""
        return monotonic() - self._started

    @property
    def left(self) -> float:
        """What is left of the limit; 0 when it has passed."""
        used = self._charged if self.deterministic else self.elapsed
        return max(0.0, self._limit - used)

    def share(self, part: float, least: float = 0.1) -> float:
        """A part of what is left, at least `least`."""
        return max(least, self.left * part)

    def charge(self, spent: float) -> None:
        """Counts what some work used; it matters to a deterministic clock only."""
        self._charged += spent
