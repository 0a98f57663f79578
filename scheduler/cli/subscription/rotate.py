"""aarshjul subscribe rotate: a new link instead of an old one."""

import json
from pathlib import Path
from typing import Any

import click

from calendars.language import Text
from calendars.plan import Plan
from calendars.store.subscriptions import revoke, subscribe
from calendars.store.year_key import YearKey
from scheduler.cli.exits import REFUSED, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.public_url import public_url_option
from scheduler.cli.store_of import signature, store_of
from scheduler.cli.subscription.in_words import say_kind
from scheduler.cli.subscription.link import as_plain, links, say_link
from scheduler.cli.subscription.numbered import numbered
from scheduler.programme import programme_of

SCHEMA = "aarshjul-subscribe-rotate/1"
_ENDED = Text(
    da="Abonnement {number} er allerede ophørt: lav et nyt med »aarshjul subscribe add«.",
    en='Subscription {number} has ended already: make a new one with "aarshjul subscribe add".',
)
_WOULD = Text(
    da="Abonnement {number} ville få et nyt link. Intet er skrevet.",
    en="Subscription {number} would get a new link. Nothing is written.",
)


@click.command(short_help="Et nyt link for et gammelt / a new link for an old one")
@folder_argument
@click.argument("number", metavar="NUMBER", type=int)
@language_option
@public_url_option
@click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
@json_option
def rotate(folder: Path, number: int, language: Any, public_url: str, dry_run: bool, as_json: bool) -> None:
    """Lukker et link og laver et nyt til det samme, når et link er kommet i forkerte hænder.

    Ends a link and makes a new one to the same calendar, in one step: for a link that has gone astray.
    """
    year = load_year(folder)
    tongue, key = spoken(year, language), YearKey(year.installation, year.year)
    signed, address = signature(), public_url or year.public_url
    with store_of(folder, tongue) as store, store.writing() as connection:
        old = numbered(connection, key, number, tongue)
        if old.revoked is not None:
            raise Exit(_ENDED.format(tongue, number=number), REFUSED)
        if dry_run:
            answer = {"schema": SCHEMA, "dry_run": True, **as_plain(old)}
            click.echo(json.dumps(answer, indent=1) if as_json else _WOULD.format(tongue, number=number))
            return
        revoke(connection, key, number, signed)
        kept, secret = subscribe(connection, key, old.kind, signed, expires=old.expires, device=old.device)
    if as_json:
        document = {"schema": SCHEMA, "dry_run": False, **as_plain(kept), **links(address, secret)}
        click.echo(json.dumps(document | {"replaces": number}, ensure_ascii=False, indent=1))
    else:
        said = say_kind(kept.kind, programme_of(year, Plan()), tongue, kept.expires)
        click.echo(say_link(kept, said, address, secret, tongue))
