"""The zone that a folder's times are told in, and what its bodies are called."""

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from constraints.year import Year
from scheduler.cli.exits import Exit
from scheduler.cli.folder import load_year

_UNSAID = ZoneInfo("Europe/Copenhagen")
"""Where no year says another."""


def zone_of(folder: Path) -> ZoneInfo:
    """The year's zone; the usual one of a folder that has faults: who begins again may well have those."""
    return _zone(_readable(folder))


def zone_and_names_of(folder: Path) -> tuple[ZoneInfo, Mapping[str, str]]:
    """As `zone_of`, and what bodies, campaigns and areas are called, by id; nobody knows in such a folder."""
    year = _readable(folder)
    names = {} if year is None else {one.id: one.name for one in year.series.values()}
    return _zone(year), names


def _readable(folder: Path) -> Year | None:
    try:
        return load_year(folder)
    except Exit:
        return None


def _zone(year: Year | None) -> ZoneInfo:
    return _UNSAID if year is None else ZoneInfo(year.zone)
