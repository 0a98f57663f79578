"""Place and room in words."""

import pytest

from calendars.venue import say_venue


@pytest.mark.parametrize(
    ("place", "room", "said"),
    [
        ("Rådhuset", "Byrådssalen", "Rådhuset, Byrådssalen"),
        ("Københavns Rådhus", "Rådhuset, udvalgsværelse A", "Rådhuset, udvalgsværelse A"),
        ("BL's 1. kreds, Studiestræde", "BL's mødesal, Studiestræde", "BL's mødesal, Studiestræde"),
        ("KAB's hus", "Lokale 3", "KAB's hus, Lokale 3"),
        ("fsb's hus", "", "fsb's hus"),
        ("", "Sal A", "Sal A"),
        ("", "", ""),
    ],
)
def test_nothing_is_said_twice_and_nothing_left_out(place: str, room: str, said: str) -> None:
    assert say_venue(place, room) == said
