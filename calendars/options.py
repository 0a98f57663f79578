"""The extras that a subscription may ask for, by the names they are stored under."""

from collections.abc import Iterable
from datetime import timedelta

DEADLINES = "deadlines"
_ALARM = "alarm-"


def alarm_option(minutes: int) -> str:
    """The option of a reminder so many minutes before each meeting."""
    return f"{_ALARM}{minutes}"


def reminder_of(options: Iterable[str]) -> timedelta | None:
    """How long before a meeting the subscriber is reminded; None when they are not."""
    for option in options:
        if option.startswith(_ALARM):
            return timedelta(minutes=int(option.removeprefix(_ALARM)))
    return None
