"""aarshjul subscribe list: who subscribes, and who uses it."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from calendars.language import Language, Text
from calendars.plan import Plan
from calendars.store.subscriptions import KeptSubscription, subscriptions
from calendars.store.year_key import YearKey
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.store_of import store_of
from scheduler.cli.subscription.in_words import say_kinds
from scheduler.cli.subscription.link import as_plain
from scheduler.programme import programme_of

SCHEMA = "aarshjul-subscribe-list/1"
_NONE = Text(da="Ingen abonnerer endnu.", en="Nobody subscribes yet.")
_LINE = Text(
    da="{number:>4}  {state:<9}  {used:<22}  {kind}{device}",
    en="{number:>4}  {state:<9}  {used:<20}  {kind}{device}",
)
_STATES = {
    "active": Text(da="i brug", en="active"),
    "revoked": Text(da="ophørt", en="revoked"),
    "expired": Text(da="udløbet", en="expired"),
}
_USED = Text(da="sidst brugt {day:%d.%m.%Y}", en="last used {day:%Y-%m-%d}")
_NEVER = Text(da="aldrig brugt", en="never used")


@click.command("list", short_help="Alle links / all links")
@folder_argument
@language_option
@json_option
def listing(folder: Path, language: Any, as_json: bool) -> None:
    """Viser alle abonnementer med nummer, sidste brug og om de er ophørt; aldrig linkene selv.

    Lists every subscription: number, state, the day it was last used, and what it is of. Never the links.
    """
    year = load_year(folder)
    tongue = spoken(year, language)
    with store_of(folder, tongue) as store, store.reading() as connection:
        found = subscriptions(connection, YearKey(year.installation, year.year))
    if as_json:
        document = {"schema": SCHEMA, "subscriptions": [as_plain(one) for one in found]}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    now = datetime.now(UTC)
    states = [_state(one, now) for one in found]
    ends = [one.expires if state == "active" else None for one, state in zip(found, states, strict=True)]
    kinds = zip((one.kind for one in found), ends, strict=True)
    said = zip(found, states, say_kinds(kinds, programme_of(year, Plan()), tongue), strict=True)
    click.echo("\n".join(_line(*one, tongue) for one in said) or _NONE[tongue])


def _state(kept: KeptSubscription, now: datetime) -> str:
    if kept.revoked is not None:
        return "revoked"
    return "expired" if kept.expires is not None and kept.expires <= now else "active"


def _line(kept: KeptSubscription, state: str, kind: str, language: Language) -> str:
    used = _USED.format(language, day=kept.last_used) if kept.last_used else _NEVER[language]
    device = f"  ({kept.device})" if kept.device else ""
    return _LINE.format(
        language, number=kept.number, state=_STATES[state][language], used=used, kind=kind, device=device
    )
