"""Plans that break rules are neither published nor sent to anybody."""

from pathlib import Path

from calendars.language import Language, Text
from constraints.year import Year
from scheduler.cli.exits import REFUSED, Exit
from scheduler.cli.folder import load_year, spoken
from scheduler.cli.plan_of import load_plan
from scheduler.views.standing import Standing

_BROKEN = Text(
    da="Planen bryder {count} krav og bliver ikke offentliggjort. Læg den igen med »aarshjul plan«:",
    en='The plan breaks {count:# rule|# rules} and is not published. Make it again with "aarshjul plan":',
)


def load_sound_plan(folder: Path, language: Language | None) -> tuple[Year, Standing]:
    """The year and its plan; exit 3 without one, exit 7 when it breaks a rule."""
    year = load_year(folder, language)
    found = load_plan(folder, year, spoken(year, language))
    refuse_broken(found, spoken(year, language))
    return year, found


def refuse_broken(standing: Standing, language: Language) -> None:
    """Ends the command with what the plan breaks (exit 7), unless it breaks nothing."""
    if not standing.holds:
        lines = [f"  - {sentence}" for sentence in standing.broken]
        raise Exit("\n".join([_BROKEN.format(language, count=len(lines)), *lines]), REFUSED)
