"""aarshjul explain: why a year cannot be planned, or why a meeting is not held some other day."""

from pathlib import Path

import click

from calendars.language import Language
from scheduler.cli.folder import folder_argument, json_option, language_option
from scheduler.cli.search_options import SECONDS


@click.command()
@folder_argument
@click.option(
    "--apply", "which", metavar="N|KODE", help="Skriv en udvej ind i året / write a way out into the year"
)
@click.option("--time-limit", default=20.0, show_default=True, type=SECONDS, help="Sekunder / seconds")
@click.option("--meeting", metavar="M", help="Et mødes id eller titel / a meeting's id or title")
@click.option("--on", "when", metavar="DAG [KL.]", help="Hvorfor ikke den dag? / why not that day?")
@click.option(
    "--prove",
    type=SECONDS,
    help="Brug så mange sekunder på at bevise svaret / prove the answer, for so many seconds",
)
@click.option("--dry-run", is_flag=True, help="Skriv ingen fil / write no file")
@json_option
@language_option
def explain(
    folder: Path,
    which: str | None,
    time_limit: float,
    meeting: str | None,
    when: str | None,
    prove: float | None,
    dry_run: bool,
    as_json: bool,
    language: Language | None,
) -> None:
    """Forklarer, hvorfor et år ikke kan planlægges, og viser de billigste udveje.

    Names minimal sets of demands that clash (exit 4), or says that the year can be planned (exit 0)
    or that this is not known within the time (exit 5). Each way out is tried before it is shown;
    --apply writes one into aarshjul.toml, by its number or, as it was shown, by its code.

    Med --meeting M --on DATE: hvad der står i vejen for mødet den dag, eller hvad det koster, og hvilke
    andre der flytter. / With --meeting M --on DATE: what is in the way of the meeting on that day, or what
    it would cost and which others would move.
    """
    if (meeting is None) != (when is None) or (prove is not None and meeting is None):
        raise click.UsageError("--meeting M og / and --on DATE hører sammen / go together")
    if meeting is not None and when is not None:
        from scheduler.cli.why_not import explain_why_not

        explain_why_not(folder, meeting, when, prove=prove, as_json=as_json, language=language)
    else:
        # Only this question needs a solver from the start.
        from scheduler.cli.why_impossible import explain_year

        explain_year(folder, which, time_limit, dry_run, as_json, language)
