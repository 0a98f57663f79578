"""aarshjul publish: tells everybody what has changed since they were told last."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from calendars.content_line import one_line
from calendars.difference import difference
from calendars.language import Language, Text, join_words
from calendars.programme import Programme
from calendars.publication import Publication
from calendars.publication_file import PUBLICATION, PublicationFault, read_publication
from calendars.store.publications import Published
from calendars.zone import UnknownZone
from scheduler.before_telling import Before, before_telling
from scheduler.cli.clock_back import say_clock_back
from scheduler.cli.exits import INVALID_INPUT, REFUSED, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, spoken
from scheduler.cli.reasons import case_option, local_time, now_option, reason_option
from scheduler.cli.sound import load_sound_plan
from scheduler.cli.store_of import signature
from scheduler.cli.store_of_folder import kept_in_store
from scheduler.cli.terminal import text_width
from scheduler.cli.workspace_of import refuse_unseen, workspace_of
from scheduler.publishing import Issue, issue
from scheduler.telling import Unapproved, tell, unapproved
from scheduler.views.changes import MOST_NEW, Change, change_lines, changes, say_counts
from scheduler.views.differences import Names, say_sittings
from scheduler.views.publish_json import publication_json
from scheduler.views.standing import Standing
from scheduler.views.table import wrap_lines
from scheduler.views.who_is_told import Told, say_told, who_is_told
from scheduler.workspace import Workspace

_MOST_SHOWN = 40

_STALE = Text(
    da="Advarsel: året er ændret, siden planen blev lagt. Planen offentliggøres, som den er.",
    en="Warning: the year has changed since the plan was made. The plan is published as it is.",
)
_UNAPPROVED = Text(
    da="Sendt i høring, men ikke godkendt: {bodies}. Intet er offentliggjort. Godkendt? "
    "»aarshjul stage {folder} {ids} approved«. Trukket tilbage? »aarshjul stage {folder} {ids} draft«.",
    en="Sent, but not approved: {bodies}. Nothing is published. Approved? "
    '"aarshjul stage {folder} {ids} approved". Withdrawn? "aarshjul stage {folder} {ids} draft".',
)
_OVERTAKEN = Text(
    da="{bodies} er spurgt om plan {plan}, og plan.json er en anden, som de ikke har set. Intet er "
    "offentliggjort. Spørg om den nye: »aarshjul stage {folder} {ids} sent«. Uden at spørge: "
    "»aarshjul stage {folder} {ids} draft«.",
    en="{bodies}: asked about plan {plan}, and plan.json is another, which they have not seen. Nothing is "
    'published. Ask about the new one: "aarshjul stage {folder} {ids} sent". Without asking: '
    '"aarshjul stage {folder} {ids} draft".',
)
_NOTHING = Text(
    da="Ingen møder eller frister er ændret, siden der sidst blev offentliggjort.",
    en="No meeting or due date has changed since the last publication.",
)
_DONE = Text(da="Udgave {number} er offentliggjort: {counts}.", en="Issue {number} is published: {counts}.")
_WOULD = Text(
    da="Ville blive offentliggjort: {counts}. Intet er skrevet.",
    en="Would be published: {counts}. Nothing is written.",
)
_WHO = Text(da="Hvem ville se hvad:", en="Who would see what:")
_PUBLIC = Text(da="Offentlig begrundelse: {reason}", en="Public reason: {reason}")
_NO_REASON = Text(
    da="Ingen offentlig begrundelse: kalenderne siger kun, hvad der er ændret.",
    en="No public reason: calendars say only what has changed.",
)


@click.command()
@folder_argument
@reason_option
@click.option(
    "--public-reason", default="", help="Står i kalenderne / stands in the calendars  [default: intet / none]"
)
@case_option
@now_option
@click.option("--dry-run", is_flag=True, help="Vis, hvem der ville se hvad / show who would see what")
@json_option
@language_option
def publish(
    folder: Path,
    reason: str,
    public_reason: str,
    case_number: str | None,
    now: datetime | None,
    dry_run: bool,
    as_json: bool,
    language: Language | None,
) -> None:
    """Offentliggør planen: kalenderne viser det, der er ændret siden sidst, og intet før.

    Computes what is new, moved, in another room or cancelled against what was told last, and tells it,
    in one transaction. The reason stays in the house; the public reason stands in the calendars.
    """
    if not kept_in_store(folder):
        load_sound_plan(folder, language)  # no store is made for a plan that is not told
    with workspace_of(folder, language or "da", dry_run=dry_run) as space:
        if space is not None and not dry_run:
            refuse_unseen(space, language or "da")
        year, found = load_sound_plan(folder, language)
        speech = spoken(year, language)
        if not found.current:
            click.echo(_STALE[speech], err=True)
        known = before_telling(space, found.record.plan, found.programme) if space is not None else Before()
        last_told = space.told if space is not None else _beside(folder, speech)
        at = local_time(now, year.zone)
        say_clock_back(at, known.at or last_told.latest, speech)
        made = _issue(found, last_told, at, public_reason, speech)
        told = changes(made.before, made.publication)
        if space is not None:
            _refuse_unapproved(space, known, found.programme, told, speech)
        people = _other_people(known, found, speech)
        seen = (
            who_is_told(told, [one for one, _ in made.feeds], found.programme) if dry_run or as_json else ()
        )
        published = None
        if not dry_run:
            assert space is not None  # only a dry run does without
            with space.writing(
                signature(at if now else None), reason=reason, case_number=case_number
            ) as work:
                published = tell(work, found.record, found.programme, made, public_reason=public_reason)
    if as_json:
        click.echo(publication_json(made, told, published, people, seen, dry_run, speech))
    else:
        lines = _report(told, published, public_reason, people, seen, dry_run, speech)
        click.echo("\n".join(wrap_lines(lines, text_width())))


def _beside(folder: Path, language: Language) -> Publication:
    try:
        return read_publication(folder / PUBLICATION)
    except PublicationFault as fault:
        raise Exit(fault.say(language), INVALID_INPUT) from None


def _issue(
    found: Standing, before: Publication, at: datetime, public_reason: str, language: Language
) -> Issue:
    try:
        return issue(found.programme, before, at, one_line(public_reason))
    except UnknownZone as unknown:
        raise Exit(unknown.say(language), INVALID_INPUT) from None


def _refuse_unapproved(
    space: Workspace, known: Before, programme: Programme, told: tuple[Change, ...], language: Language
) -> None:
    """Ends the command when a body that was asked would be told before it has answered."""
    waiting: list[Unapproved] = unapproved(programme, known.stages, told)
    said = []
    for text, overtaken in ((_UNAPPROVED, False), (_OVERTAKEN, True)):
        if some := [one for one in waiting if (one.body in known.touched) is overtaken]:
            bodies = join_words([one.name for one in some], language)
            ids = " ".join(one.body for one in some)
            said.append(text.format(language, bodies=bodies, folder=space.folder, ids=ids, plan=space.plan))
    if said:
        raise Exit("\n".join(said), REFUSED)


def _other_people(known: Before, found: Standing, language: Language) -> dict[str, str]:
    """Who sits otherwise than in the plan told last, by uid; nothing where that plan is not known."""
    if known.told is None:
        return {}
    programme = found.programme
    persons = {one: programme.person_name(one) for one in programme.persons}
    names = replace(Names.of(programme), persons=persons)
    said = {
        one.meeting: say_sittings(one, names, language) for one in difference(known.told, found.record.plan)
    }
    return {programme.uid(meeting): text for meeting, text in said.items() if text}


def _report(
    told: tuple[Change, ...],
    published: Published | None,
    public_reason: str,
    people: Mapping[str, str],
    seen: Sequence[Told],
    dry_run: bool,
    language: Language,
) -> list[str]:
    if not told:
        return [_NOTHING[language]]
    counts = say_counts(told, language)
    number = published.number if published else 0
    head = (_WOULD if dry_run else _DONE).format(language, counts=counts, number=number)
    why = _PUBLIC.format(language, reason=one_line(public_reason)) if public_reason else _NO_REASON[language]
    said = change_lines(told, language, _MOST_SHOWN, most_new=MOST_NEW, people=people)
    lines = [head, *said, why]
    if dry_run:
        lines += ["", _WHO[language], *(f"  {line}" for line in say_told(seen, language))]
    return lines
