"""aarshjul stage: how far the plan has come with each body."""

import json
from datetime import datetime
from pathlib import Path
from typing import get_args

import click

from calendars.language import Language, Text, join_words
from calendars.plan import Plan
from calendars.programme import Programme
from calendars.store.plans import current_plan
from calendars.store.stages import Stage, go_to, say_stage, stage_named
from scheduler.cli.exits import INVALID_INPUT, REFUSED, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.kept import kept_year
from scheduler.cli.named_thing import BODY, UnknownThing, find_thing
from scheduler.cli.plan_of import PLAN
from scheduler.cli.reasons import local_time, taken_option
from scheduler.cli.sound import load_sound_plan
from scheduler.cli.store_of import signature
from scheduler.cli.store_of_folder import kept_in_store
from scheduler.cli.workspace_of import refuse_unseen, workspace_of
from scheduler.programme import programme_of
from scheduler.telling import planned_series, series_of, stages_now

SCHEMA = "aarshjul-stage/1"
ALL = ("alle", "all")
_BY_HAND: tuple[Stage, ...] = tuple(stage for stage in get_args(Stage) if stage != "published")

_WHAT = Text(
    da='"{stage}": skriv {known}; offentliggjort bliver en plan med »aarshjul publish«.',
    en='"{stage}": write {known}; a plan becomes published by "aarshjul publish".',
)
_NOT_OVER = Text(
    da="{body} har møder, der ikke er holdt endnu: det næste er den {day:%d.%m.%Y}.",
    en="{body} has meetings that have not been held yet: the next is on {day:%Y-%m-%d}.",
)
_LINE = Text(da="{name} ({body}): {stage}", en="{name} ({body}): {stage}")
_PLAN = Text(da="Plan {plan}:", en="Plan {plan}:")
_NO_PLAN = Text(da="Databasen har ingen plan endnu.", en="The database has no plan yet.")
_NOT_KEPT = Text(
    da="Databasen har ingen plan endnu. Planen i plan.json kommer med, når den sendes i høring "
    "(»aarshjul stage {folder} alle sent«) eller offentliggøres (»aarshjul publish {folder}«).",
    en="The database has no plan yet. The one in plan.json is kept when bodies are asked "
    '("aarshjul stage {folder} all sent") or it is published ("aarshjul publish {folder}").',
)
_WOULD = Text(
    da="Ville blive {stage}: {bodies}. Intet er skrevet.",
    en="Would become {stage}: {bodies}. Nothing is written.",
)


@click.command()
@folder_argument
@click.argument("words", metavar="[BODY ... STAGE]", nargs=-1)
@taken_option
@click.option("--dry-run", is_flag=True, help="Skriv intet / write nothing")
@json_option
@language_option
def stage(
    folder: Path,
    words: tuple[str, ...],
    now: datetime | None,
    dry_run: bool,
    as_json: bool,
    language: Language | None,
) -> None:
    """Fører planen videre for et eller flere organer: sendt, godkendt, afholdt, eller tilbage til kladde.

    Takes the plan on for one body or more, or for "alle": sent, approved, held, or back to draft. A step
    out of order is refused (exit 7). Without BODY and STAGE: how far each body has come.
    """
    if not words:
        _show(folder, as_json, language)
        return
    *bodies, last = words
    wanted = next((one for one in _BY_HAND if one == stage_named(last)), None)
    if not bodies or wanted is None:
        known = ", ".join(f"{one} ({say_stage(one, 'da')})" for one in _BY_HAND)
        raise click.UsageError(_WHAT.format(language or "da", stage=last, known=known))
    if not kept_in_store(folder):
        _chosen(load_sound_plan(folder, language)[1].programme, bodies, language or "da")
    with workspace_of(folder, language or "da", dry_run=dry_run) as space:
        if space is not None and not dry_run:
            refuse_unseen(space, language or "da")
        year, found = load_sound_plan(folder, language)
        speech = spoken(year, language)
        chosen = _chosen(found.programme, bodies, speech)
        at, names = local_time(now, year.zone), planned_series(found.programme)
        if wanted == "held":
            _refuse_future(found.programme, chosen, at, speech)
        if dry_run or space is None:
            bodies = [names[body] for body in chosen]
            said = _WOULD.format(speech, stage=say_stage(wanted, speech), bodies=join_words(bodies, speech))
            click.echo(said)
            return
        with space.writing(signature(at if now else None)) as work:
            kept = work.keep(found.record, series_of(found.programme))
            for body in chosen:
                go_to(work.connection, space.key, kept.number, body, wanted, work.signature, name=names[body])
            stages = stages_now(work.connection, space.key, kept.number, found.programme)
    _say(found.programme, kept.number, {body: stages[body] for body in chosen}, as_json, speech)


def _show(folder: Path, as_json: bool, language: Language | None) -> None:
    """How far the store's current plan has come; the folder is only asked what bodies are called."""
    year = load_year(folder, language)
    speech = spoken(year, language)
    programme = programme_of(year, Plan())
    with kept_year(folder, speech) as (connection, key):
        current = current_plan(connection, key)
        if current is None:
            text = _NOT_KEPT if (folder / PLAN).exists() else _NO_PLAN
            raise Exit(text.format(speech, folder=folder), INVALID_INPUT)
        stages = stages_now(connection, key, current.number, programme)
    _say(programme, current.number, stages, as_json, speech)


def _chosen(programme: Programme, bodies: list[str], language: Language) -> list[str]:
    """The bodies that are meant, by id, name or a part of it, each once; exit 3 for one that is none."""
    known = planned_series(programme)
    chosen: dict[str, None] = {}
    try:
        for body in bodies:
            every = body in ALL and body not in known
            chosen |= dict.fromkeys(known if every else [find_thing(body, known, BODY, language)])
    except UnknownThing as unknown:
        raise Exit(str(unknown), INVALID_INPUT) from None
    return list(chosen)


def _refuse_future(programme: Programme, bodies: list[str], at: datetime, language: Language) -> None:
    """A plan is held for a body when its last meeting is over, and not before (exit 7)."""
    for body in bodies:
        ends = [programme.span(one.id) for one in programme.held if one.series == body]
        later = [start for start, end in ends if end > at]
        if later:
            name = planned_series(programme)[body]
            raise Exit(_NOT_OVER.format(language, body=name, day=min(later)), REFUSED)


def _say(
    programme: Programme, plan: int, stages: dict[str, Stage], as_json: bool, language: Language
) -> None:
    names = planned_series(programme)
    if as_json:
        document = {"schema": SCHEMA, "plan": plan, "stages": stages}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    lines = [
        _LINE.format(language, name=names[body], body=body, stage=say_stage(one, language))
        for body, one in stages.items()
    ]
    click.echo("\n".join([_PLAN.format(language, plan=plan), *(f"  {line}" for line in lines)]))
