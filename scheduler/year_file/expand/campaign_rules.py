"""The rules that a campaign implies: load per week and day, administrators together, urgent first."""

from collections.abc import Iterator
from itertools import pairwise

from constraints.caseworker_load import CaseworkerLoad
from constraints.gap import Gap
from constraints.max_load import MaxLoad
from constraints.precedence import Precedence
from constraints.rule import Rule
from constraints.together import Together
from constraints.urgency import Urgency
from scheduler.year_file.expand.context import Context
from scheduler.year_file.tables.campaign import CampaignTable

BETWEEN_TWO = 20
"""Hverdage between two dialogues of one organisation in one campaign."""
A_DAY = 3


def campaign_rules(context: Context) -> Iterator[Rule]:
    """The rules of every campaign, in the order of the file."""
    for table in context.document.campaign:
        meetings = (table.id,)
        if table.per_week is not None:
            yield MaxLoad(
                id=f"{table.id}-uge", who="meetings", unit="week", meetings=meetings, most=table.per_week.most
            )
        if table.per_day.caseworker is not None:
            most = table.per_day.caseworker
            yield MaxLoad(id=f"{table.id}-sagsbehandler-dag", who="caseworkers", meetings=meetings, most=most)
        if table.per_day.administrator is not None:
            most = table.per_day.administrator
            yield MaxLoad(
                id=f"{table.id}-administrator-dag", who="administrators", meetings=meetings, most=most
            )
        if any(meeting.administrator for meeting in context.of(table.id)):
            yield Together(
                id=f"{table.id}-samlet",
                meetings=meetings,
                per_day=table.per_day.administrator or A_DAY,
                pause=table.break_minutes,
            )
        if any(meeting.urgency for meeting in context.of(table.id)):
            yield Urgency(id=f"{table.id}-hast", meetings=meetings)
        if any(meeting.caseworkers for meeting in context.of(table.id)):
            most_each = table.caseworker_load.most if table.caseworker_load else None
            yield CaseworkerLoad(id=f"{table.id}-fordeling", meetings=meetings, most=most_each)
        yield from _between(context, table)


def _between(context: Context, table: CampaignTable) -> Iterator[Rule]:
    """An organisation's dialogues come in order, with time between them."""
    by_organisation: dict[str, list[str]] = {}
    for meeting in context.of(table.id):
        by_organisation.setdefault(str(meeting.organisation), []).append(meeting.id)
    for organisation, ids in by_organisation.items():
        for first, then in pairwise(ids):
            gap = Gap(least=BETWEEN_TWO)
            yield Precedence(id=f"{table.id}-{organisation}-{then[-1]}", first=first, then=then, gap=gap)
            context.ledger.assume(
                f"Flere møder med samme organisation holdes med mindst {BETWEEN_TWO} hverdage imellem.",
                f"Several meetings with one organisation lie at least {BETWEEN_TWO} hverdage apart.",
                "dialogues",
            )
