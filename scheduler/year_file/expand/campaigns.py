"""All campaigns of a year, with their organisations and the afdelinger picked for supervision."""

from collections.abc import Sequence
from typing import TypeVar

from calendars.language import Text
from calendars.organisations import Division, Organisation
from scheduler.year_file.expand.context import Context
from scheduler.year_file.expand.dialogues import expand_dialogues, open_campaign
from scheduler.year_file.expand.supervision import pick
from scheduler.year_file.ledger import LineSpot
from scheduler.year_file.lists.divisions import DivisionRow
from scheduler.year_file.lists.organisations import OrganisationRow
from scheduler.year_file.names import twice, unknown_organisation
from scheduler.year_file.tables.campaign import CampaignTable, Supervision
from scheduler.year_file.written import Written

Row = TypeVar("Row", OrganisationRow, DivisionRow)
_FEWER = Text(da='mindst "pick" afdelinger i listen', en='at least "pick" afdelinger in the list')
_PICKED = Text(
    da="{count:# afdeling|# afdelinger} er udtaget til udvidet tilsyn, {count:|alle }med mindst {least} "
    "point. "
    "Ved lige point afgør hast, henlæggelser og id.",
    en="{count:# afdeling is|# afdelinger are} picked for extended supervision, {count:|all }with at least "
    "{least:# point|# points}. Ties go by urgency, reserves and id.",
)


def expand_campaigns(
    context: Context, written: Written
) -> tuple[dict[str, Organisation], tuple[Division, ...]]:
    """Takes in every campaign's dialogues; returns the organisations and the afdelinger with scores."""
    organisations: dict[str, Organisation] = {}
    divisions: dict[str, Division] = {}
    _check_ids(context, written)
    for number, table in enumerate(written.document.campaign):
        rows = _once(written.organisations.get(table.organisations, ()))
        picked: tuple[Division, ...] = ()
        if table.supervision is not None:
            known = written.divisions.get(table.supervision.list, ())
            picked = _supervision(context, written, number, table.supervision, _once(known))
        organisations |= expand_dialogues(context, open_campaign(context, number), rows, picked)
        divisions |= {division.id: division for division in picked}
    return organisations, tuple(divisions.values())


def _once(rows: Sequence[Row]) -> list[Row]:
    """The rows without those whose id another row above has."""
    return list({row.id: row for row in reversed(rows)}.values())[::-1]


def _check_ids(context: Context, written: Written) -> None:
    """Ids are used once in a list, and mean one organisation in all lists."""
    files: dict[str, str] = {}
    lists: list[tuple[str, Sequence[OrganisationRow] | Sequence[DivisionRow]]] = [
        *written.organisations.items(),
        *written.divisions.items(),
    ]
    for file, rows in lists:
        seen: set[str] = set()
        for row in rows:
            kind = type(row).__name__
            if row.id in seen or files.setdefault(f"{kind} {row.id}", file) != file:
                twice(context.ledger, LineSpot(file, row.line, "id"), row.id)
            seen.add(row.id)


def _supervision(
    context: Context, written: Written, number: int, supervision: Supervision, rows: Sequence[DivisionRow]
) -> tuple[Division, ...]:
    table: CampaignTable = written.document.campaign[number]
    known = {row.id: row for row in written.organisations.get(table.organisations, ())}
    if table.organisations not in written.unread:
        for row in rows:
            if row.organisation not in known:
                spot = LineSpot(supervision.list, row.line, "organisation")
                unknown_organisation(context.ledger, spot, row.organisation, known, table.organisations)
    if len(rows) < supervision.pick and supervision.list not in written.unread:
        asked = context.ledger.spot("campaign", number, "supervision", "pick")
        found = Text(
            da=f"pick = {supervision.pick}, men {supervision.list} har {len(rows)}",
            en=f"pick = {supervision.pick}, but {supervision.list} has {len(rows)}",
        )
        context.ledger.fault(asked, "too-few-divisions", found, _FEWER, str(len(rows)))
    picked = pick(rows, supervision)
    chosen = [one for one in picked if one.picked]
    if chosen:
        least = min(one.score for one in chosen)
        said = _PICKED.filled(count=len(chosen), least=least)
        context.ledger.assume(said.da, said.en, "dialogues")
    silent = [one for one in chosen if one.organisation in known and known[one.organisation].per_year == 0]
    for one in silent:
        spot = LineSpot(supervision.list, _line(rows, one.id), one.id)
        allowed = Text(da="en organisation med et møde i år", en="an organisation with a meeting this year")
        context.ledger.fault(spot, "supervised-without-meeting", one.organisation, allowed)
    return picked


def _line(rows: Sequence[DivisionRow], division: str) -> int | None:
    return next((row.line for row in rows if row.id == division), None)
