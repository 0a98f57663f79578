"""The options that say why something is written, and when."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import click

reason_option = click.option(
    "--reason", default="", help="Hvorfor; forlader aldrig huset / why; never leaves the house"
)
case_option = click.option("--case", "case_number", help="Sagsnummer / case number")


def _moment(context: click.Context, option: click.Parameter, value: str | None) -> datetime | None:
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r}: skriv fx 2026-11-24T09:00") from None


now_option = click.option(
    "--now", callback=_moment, metavar="ISO", help="Udgivet hvornår / published when  [default: nu / now]"
)


def local_time(now: datetime | None, zone: str) -> datetime:
    """The time that is meant, in the year's zone, which a time without one is taken to be in."""
    if now is None:
        return datetime.now(UTC).astimezone(ZoneInfo(zone))
    return now.replace(tzinfo=ZoneInfo(zone)) if now.tzinfo is None else now.astimezone(ZoneInfo(zone))
