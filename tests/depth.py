"""How deep random tests look: `AARSHJUL_DEPTH` times as many examples as for every day."""

import os

DEPTH = float(os.environ.get("AARSHJUL_DEPTH", "1"))


def examples(every_day: int) -> int:
    """How many examples to try where so many are enough for every day; at least one."""
    return max(1, round(every_day * DEPTH))
