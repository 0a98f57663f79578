"""How much of a search's time is left: seconds, or deterministic time with one worker."""

from time import monotonic


class Clock:
    """A clock counts down from a limit.

    By the wall it runs by itself. A deterministic clock runs only by what is charged to it, so that
    equal input takes equal ways whatever else the machine is doing.
    """

    def __init__(self, limit: float, *, deterministic: bool = False, within: "Clock | None" = None) -> None:
        self._limit, self.deterministic, self._within = limit, deterministic, within
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

    @property
    def over(self) -> bool:
        """True when no time is left."""
        return self.left == 0.0

    def share(self, part: float, least: float = 0.1) -> float:
        """A part of what is left, at least `least`."""
        return max(least, self.left * part)

    def at_most(self, limit: float) -> "Clock":
        """A clock with so much of this one's time, or all that is left; its charges are this one's too."""
        return Clock(min(limit, self.left), deterministic=self.deterministic, within=self)

    def charge(self, spent: float) -> None:
        """Counts what some work used; it matters to a deterministic clock only."""
        self._charged += spent
        if self._within is not None:
            self._within.charge(spent)
