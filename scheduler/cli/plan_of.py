"""The plan that commands read beside its year, and what is said when there is none."""

from pathlib import Path

from calendars.language import Language, Text
from calendars.plan_file import PlanFileFault, PlanRecord, read_plan
from constraints.year import Year
from scheduler.cli.exits import INVALID_INPUT, REFUSED, Exit
from scheduler.judged import other_year
from scheduler.views.standing import Standing, standing
from scheduler.year_file.revision import revision

PLAN = "plan.json"

_NO_PLAN = Text(
    da="Året har ingen plan endnu ({file} mangler): læg en med »aarshjul plan {folder}«.",
    en='The year has no plan yet (there is no {file}): make one with "aarshjul plan {folder}".',
)
_STRANGE = Text(
    da="Planen passer ikke til året: læg den igen med »aarshjul plan {folder}«.",
    en='The plan does not fit the year: make it again with "aarshjul plan {folder}".',
)
_BROKEN = Text(
    da="Planen bryder krav, så intet kan siges om ændringer af den: se »aarshjul verify {folder}«.",
    en='The plan breaks rules, so nothing can be said of changes to it: see "aarshjul verify {folder}".',
)


def load_record(folder: Path, path: Path, language: Language) -> PlanRecord:
    """What a plan's file holds; exit 3 when the year has none yet, or the file is none."""
    if path == folder / PLAN and not path.exists():
        raise Exit(_NO_PLAN.format(language, file=PLAN, folder=folder), INVALID_INPUT)
    try:
        return read_plan(path)
    except PlanFileFault as fault:
        raise Exit(fault.say(language), INVALID_INPUT) from None


def refuse_other_year(folder: Path, year: Year, record: PlanRecord, language: Language) -> None:
    """Refuses, exit 7, a plan that was made for another year than it is read with."""
    if record.year != year.year:
        lines = [_STRANGE.format(language, folder=folder), f"  - {other_year(year, record)[language]}"]
        raise Exit("\n".join(lines), REFUSED)


def load_plan(folder: Path, year: Year, language: Language) -> Standing:
    """The year's plan and how it stands; exit 3 without a readable one, exit 7 when it is another year's."""
    record = load_record(folder, folder / PLAN, language)
    found = standing(year, record, revision(folder), language)
    if found.misshapen:
        lines = [_STRANGE.format(language, folder=folder), *(f"  - {one}" for one in found.misshapen)]
        raise Exit("\n".join(lines), REFUSED)
    return found


def load_sound_plan(folder: Path, year: Year, language: Language) -> Standing:
    """As `load_plan`; exit 7 too when the plan breaks a rule."""
    found = load_plan(folder, year, language)
    if not found.holds:
        raise Exit(_BROKEN.format(language, folder=folder), REFUSED)
    return found


def known_bounds(standing: Standing) -> dict[int, int]:
    """What is proven of the tiers of the year's plans; nothing when the plan was made for another year."""
    return {tier.tier: tier.bound for tier in standing.tiers}
