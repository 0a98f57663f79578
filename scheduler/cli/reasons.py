"""The options that say why something is written, and when."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import click

from scheduler.cli.days import MomentType

reason_option = click.option(
    "--reason", default="", help="Hvorfor; forlader aldrig huset / why; never leaves the house"
)
case_option = click.option("--case", "case_number", help="Sagsnummer / case number")


now_option = click.option(
    "--now",
    type=MomentType(),
    metavar="TIDSPUNKT",
    help="Udgivet hvornår / published when  [default: nu / now]",
)


def local_time(now: datetime | None, zone: str) -> datetime:
    """The time that is meant, in the year's zone, which a time without one is taken to be in."""
    if now is None:
        return datetime.now(UTC).astimezone(ZoneInfo(zone))
    return now.replace(tzinfo=ZoneInfo(zone)) if now.tzinfo is None else now.astimezone(ZoneInfo(zone))
