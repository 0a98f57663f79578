"""Gaps of a few hverdage, with and without an upper limit."""

from constraints.gap import Gap


def draw_gap(rng):
    """At least none to three hverdage, at most six or any number."""
    least = rng.randint(0, 3)
    return Gap(least=least, most=rng.choice((None, least, least + 1, least + 3)))
