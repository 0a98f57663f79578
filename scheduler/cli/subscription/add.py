"""aarshjul subscribe add: a new link."""

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from calendars.language import Text
from calendars.options import DEADLINES, alarm_option
from calendars.served_feeds import render_feeds
from calendars.store.subscription_kind import Detail, SubscriptionKind
from calendars.store.subscriptions import subscribe
from calendars.store.year_key import YearKey
from scheduler.cli.days import DayType
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.public_url import public_url_option
from scheduler.cli.store_of import signature, store_of
from scheduler.cli.subscription.in_words import say_kind
from scheduler.cli.subscription.link import as_plain, links, say_link
from scheduler.cli.subscription.subject import find_subject, programme_to_show

SCHEMA = "aarshjul-subscribe-add/1"
_MOST_MINUTES = 7 * 24 * 60
_WOULD = Text(
    da="Der ville blive lavet et link til {kind}. Intet er skrevet.",
    en="A link to {kind} would be made. Nothing is written.",
)
_PAST = Text(
    da="--expires {day}: den dag er forbi, så linket ville aldrig virke. Skriv i dag eller en senere dag.",
    en="--expires {day}: that day has passed, so the link would never work. Name today or a later day.",
)


@click.command(short_help="Et nyt link / a new link")
@folder_argument
@click.argument("who", metavar="WHO")
@click.option(
    "--detail",
    type=click.Choice(["participant", "busy", "public"]),
    default="participant",
    show_default=True,
    help="Alt, kun »Optaget«, eller kun det offentlige / all, busy times, what is public",
)
@language_option
@click.option("--device", default="", help="Hvad den er til, fx »telefon« / what it is for")
@click.option(
    "--alarm",
    type=click.IntRange(1, _MOST_MINUTES),
    metavar="MINUTES",
    help="Påmind så mange minutter før / remind so many minutes before",
)
@click.option("--deadlines", is_flag=True, help="Vis også frister / show due dates too")
@click.option(
    "--expires",
    type=DayType(),
    metavar="DATE",
    help="Sidste dag, linket virker / the last day that it works",
)
@public_url_option
@click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
@json_option
def add(
    folder: Path,
    who: str,
    detail: Detail,
    language: Any,
    device: str,
    alarm: int | None,
    deadlines: bool,
    expires: date | None,
    public_url: str,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Laver et hemmeligt link til en kalender; det virker med det samme og vises kun denne ene gang.

    WHO is a name of oversigt.csv without ".ics" (person-kontorchef-tmf, organ-styregruppe, offentlig, alle)
    or a post, or its holder's name, as the people list has them. The link works at once, and is shown only
    now.
    """
    year = load_year(folder)
    tongue, signed = spoken(year, language), signature()
    until = _end_of(expires, year.zone) if expires else None
    if until is not None and until <= signed.at:
        raise click.UsageError(_PAST.format(tongue, day=expires))
    programme = programme_to_show(folder, year)
    options = [DEADLINES] * deadlines + ([alarm_option(alarm)] if alarm else [])
    kind = SubscriptionKind(find_subject(who, programme, tongue), detail, tongue, tuple(options))
    if dry_run:
        click.echo(
            json.dumps({"schema": SCHEMA, "dry_run": True, "kind": str(kind)}, indent=1)
            if as_json
            else _WOULD.format(tongue, kind=say_kind(kind, programme, tongue, until))
        )
        return
    key, address = YearKey(year.installation, year.year), public_url or year.public_url
    with store_of(folder, tongue) as store, store.writing() as connection:
        kept, secret = subscribe(connection, key, kind, signed, expires=until, device=device)
        render_feeds(connection, programme, signed, only=[kind])
    if as_json:
        document = {"schema": SCHEMA, "dry_run": False, **as_plain(kept), **links(address, secret)}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        said = say_kind(kept.kind, programme, tongue, kept.expires)
        click.echo(say_link(kept, said, address, secret, tongue))


def _end_of(day: date, zone: str) -> datetime:
    """The midnight after a day."""
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))
