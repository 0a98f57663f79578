"""The time that an explanation may take."""

from time import monotonic


class Clock:
    """A clock runs from when it is made; `left` is what is left of its seconds, never below 0."""

    def __init__(self, seconds: float) -> None:
        self._until = monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds left."""
        return max(0.0, self._until - monotonic())

    @property
    def over(self) -> bool:
        """True when no time is left."""
        return self.left == 0.0

    def part(self, share: float) -> "Clock":
        """A clock with a share of the time left."""
        return Clock(self.left * share)

    def at_most(self, seconds: float) -> "Clock":
        """A clock with so many seconds, or with what is left when that is less."""
        return Clock(min(seconds, self.left))
