"""aarshjul diff: what differs between two plans."""

import json
import os
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click

from calendars.difference import difference, route_difference
from calendars.language import Language, Text
from calendars.plan_file import PlanFileFault, PlanRecord, read_plan
from constraints.year import Year
from scheduler.cli.exits import INVALID_INPUT, Exit
from scheduler.cli.folder import json_option, language_option, load_year
from scheduler.cli.store_of_folder import kept_in_store
from scheduler.cli.terminal import text_width
from scheduler.programme import programme_of
from scheduler.views.differences import Names, as_plain, say_difference, say_numbers, say_route
from scheduler.views.table import wrap_lines

SCHEMA = "aarshjul-diff/1"
_SAME = Text(da="De to planer er ens.", en="The two plans are the same.")
_HOW = "[DIR] A B"
_WHICH = Text(
    da="Hvilke to planer? Skriv fx »aarshjul diff 2027 1 2« eller »aarshjul diff a.json b.json«.",
    en='Which two plans? Write "aarshjul diff 2027 1 2" or "aarshjul diff a.json b.json", for instance.',
)
_AGENDAS = Text(da="Dagsordener:", en="Agendas:")


@click.command()
@click.argument("words", metavar=_HOW, nargs=-1)
@json_option
@language_option
def diff(words: tuple[str, ...], as_json: bool, language: Language | None) -> None:
    """Viser forskellen på to planer: flyttet, andet lokale, aflyst, nyt, holdes igen, andre deltagere.

    A and B are files, or plans of the year's store: 3 is plan 3, r2 the last plan of revision 2, u1 the
    plan of issue 1, "udgivet" what is published. Without B: what is published against A.
    """
    folder = Path(words[0]) if words and os.path.isdir(words[0]) else None  # noqa: PTH112 - "" is no folder
    chosen = words[1:] if folder is not None else words
    if len(chosen) not in ((1, 2) if folder else (2,)):
        raise click.UsageError(_WHICH[language or "da"])
    pair = chosen if len(chosen) == 2 else ("udgivet", *chosen)
    before, after = _records(folder, pair, language or "da")
    found, routes = difference(before.plan, after.plan), route_difference(before.plan, after.plan)
    if as_json:
        document = {
            "schema": SCHEMA,
            "meetings": [as_plain(one) for one in found],
            "agendas": [
                {"route": one.route, "body": one.body, "before": one.before, "after": one.after}
                for one in routes
            ],
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    names, speech = Names(), language or "da"
    if folder is not None:
        year = load_year(folder, language)
        names, speech = Names.of(programme_of(year, after.plan)), language or year.language
        gone = {one.meeting for one in found}
        gone |= {step for one in routes for step in (one.before, one.after) if step}
        titles = _titles_of_the_gone(folder, year, gone - set(names.titles), speech)
        names = replace(names, titles={**titles, **names.titles})
    lines = [say_numbers(found, speech) + ":"] if found else []
    lines += [f"  {say_difference(one, names, speech)}" for one in found]
    lines += [_AGENDAS[speech], *(f"  {say_route(one, names, speech)}" for one in routes)] if routes else []
    click.echo("\n".join(wrap_lines(lines or [_SAME[speech]], text_width())))


def _titles_of_the_gone(folder: Path, year: Year, meetings: set[str], language: Language) -> dict[str, str]:
    """What meetings that the year holds no longer were called last, as far as it or its store knows."""
    titles = {one.id: one.title for one in year.cancelled if one.id in meetings}
    if not meetings - set(titles) or not kept_in_store(folder):
        return titles
    from scheduler.cli.kept import kept_year
    from scheduler.meeting_names import meeting_names

    with kept_year(folder, language) as (connection, key):
        return meeting_names(connection, key, meetings, year).titles


def _records(folder: Path | None, pair: tuple[str, ...], language: Language) -> tuple[PlanRecord, PlanRecord]:
    with ExitStack() as open_until_read:
        choose = _Chooser(folder, language, open_until_read)
        return choose(pair[0]), choose(pair[1])


class _Chooser:
    """Finds plans; opens the store when one is asked for that is no file."""

    def __init__(self, folder: Path | None, language: Language, stack: ExitStack) -> None:
        self._folder, self._language, self._stack = folder, language, stack

    def __call__(self, words: str) -> PlanRecord:
        places = [Path(words), *([self._folder / words] if self._folder else [])]
        file = next((path for path in places if path.is_file()), None)
        if file is None:
            return self._kept(words)
        try:
            return read_plan(file)
        except PlanFileFault as fault:
            raise Exit(fault.say(self._language), INVALID_INPUT) from None

    def _kept(self, words: str) -> PlanRecord:
        from scheduler.cli.store_of import store_of
        from scheduler.cli.workspace_of import folder_key
        from scheduler.plan_choice import NoSuchPlan, choose_plan

        connection, key = None, None
        if self._folder is not None and kept_in_store(self._folder):
            store = self._stack.enter_context(store_of(self._folder, self._language))
            connection = self._stack.enter_context(store.reading())
            key = folder_key(self._folder)
        try:
            return choose_plan(words, connection, key)
        except NoSuchPlan as none:
            raise Exit(none.text[self._language], INVALID_INPUT) from None
