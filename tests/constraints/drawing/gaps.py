"""Gaps of a few hverdage, with and without an upper limit."""

from hypothesis import strategies as st

from constraints.gap import Gap


@st.composite
def gaps(draw):
    """A gap of at least none to three hverdage and at most six or any number."""
    least = draw(st.integers(0, 3))
    return Gap(least=least, most=draw(st.none() | st.integers(least, 6)))
