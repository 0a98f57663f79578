"""Way: a required seat becomes a wanted one."""

from collections.abc import Iterator
from typing import Any

from calendars.language import Text
from constraints.wording import post_title
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.prices import SEAT
from scheduler.relaxation.way import Way
from scheduler.relaxation.year_text import Edit
from scheduler.year_file.positions import KeyPath

KIND = "ease_seat"


def ease_seat(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """The post is wanted, at a price when it is missing, at all meetings of the body."""
    post, meeting = demand.subject
    body = bearings.body_of(meeting)
    if body is None:
        return
    edits: tuple[Edit, ...] = ()
    groups: dict[str, Any] = bearings.text.value(*body, "seats") or {}
    for group, seats in groups.items():
        for place, seat in enumerate(seats) if isinstance(seats, list) else ():
            edits += _eased(bearings, (*body, "seats", group, place), seat, post)
    if edits:
        series = bearings.year.series[bearings.meeting(meeting).series]
        title = post_title(post, bearings.year)
        text = Text(
            da=f"Lad {series.name} mødes, selv om {title} ikke kan",
            en=f"Let {series.name} meet although {title} cannot",
        )
        yield Way(KIND, f"{series.id}, {post}", SEAT, text, edits)


def _eased(bearings: Bearings, path: KeyPath, seat: Any, post: str) -> tuple[Edit, ...]:
    if seat == post:
        return bearings.text.put(path, f'{{ post = "{post}", attendance = "wanted" }}')
    if isinstance(seat, dict) and seat.get("post") == post:
        if "attendance" in seat:
            return bearings.text.put((*path, "attendance"), '"wanted"')
        return bearings.text.put((*path, "post"), f'"{post}", attendance = "wanted"')
    return ()
