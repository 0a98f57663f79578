"""aarshjul check: everything that can be said of a year before it is planned."""

import json
from pathlib import Path

import click

from calendars.language import Language, Text
from constraints.year import Year
from scheduler.candidates import Candidates, find_candidates
from scheduler.cli.exits import IMPOSSIBLE, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.terminal import strong, text_width
from scheduler.funnel import funnel
from scheduler.views.assumptions import HEADING, assumption_lines
from scheduler.views.table import wrap

_SOUND = Text(da="{title}: i orden.", en="{title}: sound.")
_COUNTS = Text(
    da="Møder at placere: {planned}. Givne datoer: {given}. Personer: {people}.",
    en="Meetings to place: {planned}. Given dates: {given}. People: {people}.",
)
_EXPLAIN = Text(
    da="Se hvorfor, og de billigste udveje: aarshjul explain {folder}",
    en="See why, and the cheapest ways out: aarshjul explain {folder}",
)


@click.command()
@folder_argument
@json_option
@language_option
def check(folder: Path, as_json: bool, language: Language | None) -> None:
    """Læser årets mappe og siger alt, hvad der er galt, før der planlægges.

    Reads the year folder and names every fault at once (exit 3), then every meeting whose window
    has no day left and why each of its days is gone (exit 4). Nothing is solved.
    """
    year = load_year(folder, language)
    speech = spoken(year, language)
    candidates = find_candidates(year)
    if as_json:
        click.echo(json.dumps(_document(year, candidates), ensure_ascii=False, indent=1))
    if candidates.empty():
        raise Exit(f"{say_empty(year, candidates, speech)}\n\n{say_explain(folder, speech)}", IMPOSSIBLE)
    if not as_json:
        planned, given = len(year.planned), len(year.meetings) - len(year.planned)
        click.echo(_SOUND.format(speech, title=year.title))
        click.echo(_COUNTS.format(speech, planned=planned, given=given, people=len(year.persons)))
        click.echo(say_assumptions(year, speech))


def say_empty(year: Year, candidates: Candidates, language: Language) -> str:
    """For each meeting with no start left, why each day of its window is gone."""
    lost = [funnel(year, candidates, year.by_id[meeting]) for meeting in candidates.empty()]
    lines = [line for one in lost for line in ("", *one.say(year, language).splitlines())][1:]
    return "\n".join(part for line in lines for part in _wrapped(line))


def _wrapped(line: str) -> list[str]:
    """The line as it stands on the screen; a day's reason keeps its indent."""
    indent = len(line) - len(line.lstrip())
    return wrap(line.strip(), text_width(), indent, 2) or [""]


def say_explain(folder: Path, language: Language) -> str:
    """Where to turn with a year that is impossible."""
    return _EXPLAIN.format(language, folder=folder)


def say_assumptions(year: Year, language: Language) -> str:
    """The year's assumptions as a list under their heading; nothing when there are none."""
    if not year.assumptions:
        return ""
    lines = assumption_lines(year.assumptions, language, text_width())
    return "\n".join(["", strong(HEADING[language]), *lines])


def _document(year: Year, candidates: Candidates) -> dict[str, object]:
    return {
        "schema": "aarshjul-check/1",
        "title": year.title,
        "meetings": [
            {
                "id": meeting.id,
                "title": meeting.title,
                "window": meeting.window.say("da"),
                "starts_left": candidates.masks[meeting.id].bit_count(),
                "lost_days": [
                    {"day": lost.day.isoformat(), "da": lost.reason.da, "en": lost.reason.en}
                    for lost in funnel(year, candidates, meeting).days
                ],
            }
            for meeting in year.planned
        ],
        "assumptions": [
            {"topic": one.topic, "da": one.text.da, "en": one.text.en} for one in year.assumptions
        ],
    }
