"""Gaps of a few hverdage, with and without an upper limit."""

from constraints.gap import Gap


def draw_gap(rng, longest=3):
    """At least none to `longest` hverdage, at most three more or any number."""
    least = rng.randint(0, longest)
    return Gap(least=least, most=rng.choice((None, least, least, least + 1, least + 3)))
