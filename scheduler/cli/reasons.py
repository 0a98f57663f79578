"""The options that say why something is written, and when."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import click

from calendars.language import Language, Text
from scheduler.cli.days import MomentType

reason_option = click.option(
    "--reason", default="", help="Hvorfor; forlader aldrig huset / why; never leaves the house"
)
_NOT_KEPT = Text(
    da="Begrundelse og sagsnummer gemmes ikke: planen kommer ikke i en database. Det gør den først med "
    "»aarshjul stage« eller »aarshjul publish«.",
    en="Reason and case number are not kept: the plan goes into no database before "
    '"aarshjul stage" or "aarshjul publish" puts it there.',
)
case_option = click.option("--case", "case_number", help="Sagsnummer / case number")


now_option = click.option(
    "--now",
    type=MomentType(),
    metavar="TIDSPUNKT",
    help="Udgivet hvornår / published when  [default: nu / now]",
)
taken_option = click.option(
    "--now",
    type=MomentType(),
    metavar="TIDSPUNKT",
    help="Hvornår trinnet er taget / when the step was taken  [default: nu / now]",
)


def say_not_kept(reason: str, case_number: str | None, language: Language) -> None:
    """Says on stderr that they are lost, for a plan that no store keeps; nothing when neither is given."""
    if reason or case_number:
        click.echo(_NOT_KEPT[language], err=True)


def local_time(now: datetime | None, zone: str) -> datetime:
    """The time that is meant, in the year's zone, which a time without one is taken to be in."""
    if now is None:
        return datetime.now(UTC).astimezone(ZoneInfo(zone))
    return now.replace(tzinfo=ZoneInfo(zone)) if now.tzinfo is None else now.astimezone(ZoneInfo(zone))
