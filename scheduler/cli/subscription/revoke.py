"""aarshjul subscribe revoke: the end of a link."""

import json
from pathlib import Path
from typing import Any

import click

from calendars.language import Text
from calendars.store.subscriptions import revoke as end
from calendars.store.year_key import YearKey
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.store_of import signature, store_of
from scheduler.cli.subscription.link import as_plain
from scheduler.cli.subscription.numbered import numbered

SCHEMA = "aarshjul-subscribe-revoke/1"
_DONE = Text(
    da="Abonnement {number} er ophørt: linket svarer nu, at kalenderen er væk.",
    en="Subscription {number} has ended: its link now answers that the calendar is gone.",
)
_WOULD = Text(
    da="Abonnement {number} ville ophøre. Intet er skrevet.",
    en="Subscription {number} would end. Nothing is written.",
)


@click.command(short_help="Luk et link / end a link")
@folder_argument
@click.argument("number", metavar="NUMBER", type=int)
@language_option
@click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
@json_option
def revoke(folder: Path, number: int, language: Any, dry_run: bool, as_json: bool) -> None:
    """Lukker ét link for altid; alle andre virker stadig.

    Ends one link for good, and no other: from now on it answers 410, and calendars stop asking.
    """
    year = load_year(folder)
    tongue, key = spoken(year, language), YearKey(year.installation, year.year)
    with store_of(folder, tongue) as store, store.writing() as connection:
        kept = numbered(connection, key, number, tongue)
        if not dry_run:
            kept = end(connection, key, number, signature())
    if as_json:
        click.echo(json.dumps({"schema": SCHEMA, "dry_run": dry_run, **as_plain(kept)}, indent=1))
    else:
        click.echo((_WOULD if dry_run else _DONE).format(tongue, number=number))
