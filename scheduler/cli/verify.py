"""aarshjul verify: a finished plan against its year, without a solver."""

import json
from pathlib import Path

import click

from calendars.language import Language, Text
from scheduler.cli.exits import REFUSED, Exit
from scheduler.cli.folder import folder_argument, json_option, language_option, load_year, spoken
from scheduler.cli.plan_of import PLAN, load_record
from scheduler.cli.terminal import text_width
from scheduler.judged import judged
from scheduler.quality import Quality, quality_lines
from scheduler.views.text import broken_lines
from scheduler.year_file.revision import revision

_HOLDS = Text(da="Planen holder alle krav.", en="The plan keeps every rule.")
_OTHER = Text(
    da="Bemærk: året er ændret, siden planen blev lagt.",
    en="Note: the year has changed since the plan was made.",
)


@click.command()
@folder_argument
@click.option(
    "--plan",
    "plan_file",
    type=click.Path(path_type=Path),
    help="En anden plan / another plan  [default: DIR/plan.json]",
)
@json_option
@language_option
def verify(folder: Path, plan_file: Path | None, as_json: bool, language: Language | None) -> None:
    """Efterprøver plan.json mod året: hver regel spørges, intet løses.

    Checks a finished plan by the rules alone; exit 7 when it breaks one.
    """
    year = load_year(folder, language)
    speech = spoken(year, language)
    record = load_record(folder, plan_file or folder / PLAN, speech)
    current = record.revision == revision(folder)
    if not current:
        click.echo(_OTHER[speech], err=True)
    verdict = judged(year, record)
    broken = [one[speech] for one in verdict.misshapen] + [
        finding.rule.say_breach(finding.violation, year, speech) for finding in verdict.broken
    ]
    quality = Quality.of(record, verdict.cost, current=current)
    if as_json:
        document = {
            "schema": "aarshjul-verify/1",
            "holds": verdict.holds,
            "broken": broken,
            "cost": {str(tier): cost for tier, cost in quality.costs.items()},
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    if not verdict.holds:
        raise Exit("\n".join(broken_lines(broken, speech, text_width())), REFUSED)
    if not as_json:
        click.echo("\n".join([_HOLDS[speech], "", *quality_lines(quality, speech, text_width())]))
