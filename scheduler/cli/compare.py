"""aarshjul compare: two or three plans side by side."""

from pathlib import Path

import click

from calendars.language import Language, Text
from constraints.verify import verify
from constraints.year import Year
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import json_option, language_option, load_year, spoken
from scheduler.cli.plan_of import PLAN, load_record, refuse_other_year
from scheduler.cli.terminal import strong, text_width
from scheduler.compared import Compared, with_shared_bounds
from scheduler.quality import Quality
from scheduler.views.compare import LETTERS, compare_text
from scheduler.views.compare_json import compare_json
from scheduler.year_file.revision import revision

_YEAR = "aarshjul.toml"
_NO_YEAR = Text(
    da="{path}: der er ingen {file} i mappen, så planens år er ukendt. Nævn først en plan i sit års mappe.",
    en="{path}: no {file} lies in its folder, so its year is unknown. First name a plan beside its year.",
)


@click.command()
@click.argument("plans", metavar="A B [C]", nargs=-1, type=click.Path(exists=True, path_type=Path))
@json_option
@language_option
def compare(plans: tuple[Path, ...], as_json: bool, language: Language | None) -> None:
    """To eller tre planer side om side: point, fremmøde, fordeling, belastning, og hvad der er flyttet.

    Two or three plans side by side: points, attendance, spread, load, and what has moved. Each is a
    year's folder or a plan's file; a file away from any year is read with the year of A.
    """
    if not 2 <= len(plans) <= len(LETTERS):
        raise click.UsageError("A B [C]: to eller tre planer / two or three plans")
    years: dict[Path, Year] = {}
    found: list[Compared] = []
    for path in plans:
        home = _home(path)
        if home is None and not found:
            raise Exit(_NO_YEAR.format(language or "da", path=path, file=_YEAR), INVALID_INPUT)
        home = home or next(iter(years))
        year = years.setdefault(home, years[home] if home in years else load_year(home, language))
        found.append(_compared(path, home, year, spoken(year, language)))
    found = with_shared_bounds(found)
    speech = spoken(found[0].year, language)
    if as_json:
        click.echo(compare_json(found, speech), nl=False)
    else:
        click.echo(compare_text(found, speech, text_width(), strong), nl=False)


def _home(path: Path) -> Path | None:
    """The folder of the year that a plan lies in; None when it lies in none."""
    folder = path if path.is_dir() else path.parent
    return folder if (folder / _YEAR).exists() else None


def _compared(path: Path, home: Path, year: Year, language: Language) -> Compared:
    file = path / PLAN if path.is_dir() else path
    record = load_record(home, file, language)
    refuse_other_year(home, year, record, language)
    current = record.revision == revision(home)
    costs = verify(year, record.plan).cost
    return Compared(str(path), year, record.plan, Quality.of(record, costs, current=current).bounds)
