"""The year folder that commands read, and what is said when it cannot be read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from calendars.engagement_cache import EngagementCache
from calendars.language import Language
from constraints.year import Year
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.year_file.faults import YearFaults
from scheduler.year_file.read import read_year

folder_argument = click.argument(
    "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
language_option = click.option(
    "--language", type=click.Choice(["da", "en"]), help="Sprog / language [default: årets / the year's]"
)
json_option = click.option("--json", "as_json", is_flag=True, help="Svar som JSON på stdout / answer as JSON")


def load_year(folder: Path, language: Language | None = None, *, record_ids: bool = False) -> Year:
    """The year in a folder; all its faults at once, exit 3, when it is not one.

    `record_ids` writes ids.toml beside it, so that meetings keep their ids when windows are edited.
    """
    try:
        return read_year(folder, cache=engagement_cache(), record_ids=record_ids)
    except YearFaults as faults:
        raise Exit(faults.say(language or "da"), INVALID_INPUT) from None


def reader() -> Callable[[Path], Year]:
    """Reads years of which one has been read before: what their calendars say is remembered."""
    known = engagement_cache()

    def read(folder: Path) -> Year:
        return read_year(folder, cache=known)

    return read


def spoken(year: Year, language: Any) -> Language:
    """The language asked for, or the year's."""
    return language or year.language


def engagement_cache() -> EngagementCache:
    """Busy masks of calendars read before, in the user's own cache folder; they hold no titles."""
    return EngagementCache(Path(click.get_app_dir("aarshjul")) / "engagements")
