"""The zone that a folder's times are told in."""

from pathlib import Path
from zoneinfo import ZoneInfo

from scheduler.cli.exits import Exit
from scheduler.cli.folder import load_year

UNSAID = ZoneInfo("Europe/Copenhagen")
"""Where no year says another."""


def zone_of(folder: Path) -> ZoneInfo:
    """The year's zone; the usual one of a folder that has faults: who begins again may well have those."""
    try:
        return ZoneInfo(load_year(folder).zone)
    except Exit:
        return UNSAID
