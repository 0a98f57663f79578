"""Random wheels: nothing leaves the page, and no two texts beside the wheel meet."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendars.wheel import Wheel, WheelBody, WheelMeeting, WheelPeriod, render_wheel
from tests.calendars.wheel_reader import clashes, strays
from tests.calendars.wheel_samples import ORGANISATIONS

TITLES = st.one_of(
    st.sampled_from(["Styregruppe", "Samarbejdsforum", "Møde om æ, ø og å", ORGANISATIONS[5], "W" * 60, ""]),
    st.text(max_size=40),
)


CODES = st.sampled_from(["A", "ØU", "BMF", "LANGKODE", ""])


@st.composite
def wheels(draw: st.DrawFn) -> Wheel:
    year = draw(st.sampled_from([2024, 2026, 2027]))  # a leap year, a year of 53 weeks, the note's
    kinds = draw(st.lists(st.sampled_from(["body", "body", "dialogue", "area", "given"]), max_size=14))
    bodies = tuple(
        WheelBody(f"b{k}", draw(TITLES), draw(CODES), 1 + k % 4, kind) for k, kind in enumerate(kinds)
    )
    near = st.integers(-5, 370) | st.sampled_from([0, 59, 180, 181, 182, 364, 365]) | st.integers(250, 256)
    meetings = draw(
        st.lists(
            st.builds(
                WheelMeeting,
                body=st.sampled_from([body.id for body in bodies]),
                day=near.map(lambda days: date(year, 1, 1) + timedelta(days)),
                minute=st.integers(0, 1439),
                title=TITLES,
                note=st.sampled_from(["", "", "tema: udlejning", "N" * 80]),
            ),
            max_size=70,
        )
        if bodies
        else st.just([])
    )
    periods = draw(
        st.lists(
            st.builds(
                lambda start, days, name: WheelPeriod(
                    date(year, 1, 1) + timedelta(start), date(year, 1, 1) + timedelta(start + days), name
                ),
                st.integers(-20, 360), st.integers(0, 45), TITLES,
            ),
            max_size=6,
        )
    )  # fmt: skip
    return Wheel(
        draw(TITLES), year, date(year, 1, 1), date(year + 1, 3, 31), bodies, tuple(meetings), tuple(periods),
        draw(st.sampled_from(["da", "en"])),
    )  # fmt: skip


@given(wheels())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_wheel_stays_on_the_page_and_off_its_own_toes(wheel: Wheel) -> None:
    svg = render_wheel(wheel)
    assert clashes(svg) == []
    assert strays(svg) == []
