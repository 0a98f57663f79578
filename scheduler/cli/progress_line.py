"""A solve's progress on stderr: one line that is rewritten on a terminal, a few lines elsewhere."""

import sys
import threading
from time import monotonic
from typing import TextIO

from calendars.language import Language, Text
from constraints.rule import STABILITY
from scheduler.progress import Step
from scheduler.quality import TIER_NAMES

_LINE = Text(
    da="{name}: bedste plan {best} point, mindst mulige {bound}, {seconds:.0f} s",
    en="{name}: best plan {best} {points:point|points}, least possible {bound}, {seconds:.0f} s",
)
_SEARCHING = Text(
    da="{name}: leder efter en plan, {seconds:.0f} s", en="{name}: looking for a plan, {seconds:.0f} s"
)
_STABILITY = Text(da="Forstyrrelse", en="Disturbance")
_WIDTH = 20


class ProgressLine:
    """A listener that shows best, bound and time; on a terminal with a bar of how close they are."""

    def __init__(self, language: Language, stream: TextIO | None = None) -> None:
        self._language = language
        self._stream = stream or sys.stderr
        self._lock = threading.Lock()
        self._shown = 0.0
        self._tier = 0
        self._drawn = False

    def __call__(self, step: Step) -> None:
        with self._lock:
            now = monotonic()
            new_tier = step.tier != self._tier
            pause = 0.1 if self._stream.isatty() else 5.0
            if not new_tier and now - self._shown < pause:
                return
            self._shown, self._tier = now, step.tier
            self._draw(step)

    def _draw(self, step: Step) -> None:
        name = _STABILITY if step.tier == STABILITY else TIER_NAMES[step.tier]
        text = (_SEARCHING if step.best is None else _LINE).format(
            self._language,
            name=name,
            best=step.best,
            points=step.best or 0,
            bound="…" if step.bound is None else step.bound,
            seconds=step.seconds,
        )
        if self._stream.isatty():
            self._stream.write(f"\r\x1b[K{_bar(step)} {text}")
            self._drawn = True
        else:
            self._stream.write(text + "\n")
        self._stream.flush()

    def close(self) -> None:
        """Leaves the terminal's line clean."""
        if self._drawn:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def _bar(step: Step) -> str:
    """The bound as a part of the best cost: full when proven."""
    if step.best is None or step.bound is None:
        share = 0.0
    else:
        share = 1.0 if step.best <= step.bound else max(0.0, step.bound / step.best)
    full = int(share * _WIDTH)
    return "█" * full + "░" * (_WIDTH - full)
