"""Which plan somebody means: a file, or one that the store has kept."""

import re

from calendars.language import Text
from calendars.plan_file import PlanRecord
from calendars.store.plans import current_plan, plans, record_of
from calendars.store.publications import last_publication, publications
from calendars.store.store import Connection
from calendars.store.year_key import YearKey

_WORDS = re.compile(r"(?P<what>r|u|i|)(?P<number>[1-9]\d{0,8})", re.IGNORECASE)
PUBLISHED = ("udgivet", "published")
_UNKNOWN = Text(
    da="{words}: hverken en fil eller en plan i databasen. Skriv fx 3 (plan 3), r2 (den sidste plan af "
    "revision 2), u1 (planen i udgave 1), udgivet eller en fil. {known}",
    en="{words}: neither a file nor a plan in the database. Write 3 (plan 3), r2 (the last plan of "
    "revision 2), i1 (the plan of issue 1), published or a file, for instance. {known}",
)
_KNOWN = Text(da="Databasen har {last:plan 1|plan 1-#}.", en="The database has {last:plan 1|plans 1-#}.")
_NONE = Text(da="Databasen har ingen planer.", en="The database has no plans.")


class NoSuchPlan(Exception):
    """What was written names no plan."""

    def __init__(self, words: str, last: int) -> None:
        known = _KNOWN if last else _NONE
        super().__init__(words)
        self.text = _UNKNOWN.filled(words=words, known=known.filled(last=last))


def choose_plan(words: str, connection: Connection | None, key: YearKey | None) -> PlanRecord:
    """The plan that is meant by "3", "r2", "u1" or "udgivet"; NoSuchPlan when there is none such."""
    if connection is None or key is None:
        raise NoSuchPlan(words, 0)
    number = _number(words.strip(), connection, key)
    kept = {one.number: one for one in plans(connection, key)}
    if number not in kept:
        last = current_plan(connection, key)
        raise NoSuchPlan(words, last.number if last else 0)
    return record_of(connection, kept[number])


def _number(words: str, connection: Connection, key: YearKey) -> int | None:
    if words.casefold() in PUBLISHED:
        last = last_publication(connection, key)
        return last.plan if last else None
    match = _WORDS.fullmatch(words)
    if match is None:
        return None
    number, what = int(match["number"]), match["what"].lower()
    if what == "r":
        made = [one.number for one in plans(connection, key) if one.revision == number]
        return made[-1] if made else None
    if what:
        issued = [one.plan for one in publications(connection, key) if one.number == number]
        return issued[0] if issued else None
    return number
