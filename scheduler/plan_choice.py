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
_BY_OTHER_MEANS = Text(
    da="{words}: udgaven er fortalt af »aarshjul feeds«, før året kom i databasen, og ingen af dens planer "
    "er den. {known}",
    en='{words}: that issue was told by "aarshjul feeds" before the year was in the database, and none of '
    "its plans is it. {known}",
)
_ISSUES = Text(da="{plans} Udgaver: {last}.", en="{plans} Issues: {last}.")
_NONE = Text(da="Databasen har ingen planer.", en="The database has no plans.")


class NoSuchPlan(Exception):
    """What was written names no plan."""

    def __init__(self, words: str, last: int, issues: int = 0, *, by_other_means: bool = False) -> None:
        super().__init__(words)
        known = (_KNOWN if last else _NONE).filled(last=last)
        if issues:
            known = _ISSUES.filled(plans=known, last="1" if issues == 1 else f"1-{issues}")
        text = _BY_OTHER_MEANS if by_other_means else _UNKNOWN
        self.text = text.filled(words=words, known=known)


def choose_plan(words: str, connection: Connection | None, key: YearKey | None) -> PlanRecord:
    """The plan that is meant by "3", "r2", "u1" or "udgivet"; NoSuchPlan when there is none such."""
    if connection is None or key is None:
        raise NoSuchPlan(words, 0)
    number = _number(words.strip(), connection, key)
    kept = {one.number: one for one in plans(connection, key)}
    if number not in kept:
        last, told = current_plan(connection, key), publications(connection, key)
        untold = any(one.number == _issue(words, len(told)) and one.plan is None for one in told)
        raise NoSuchPlan(words, last.number if last else 0, len(told), by_other_means=untold)
    return record_of(connection, kept[number])


def _issue(words: str, last: int) -> int | None:
    """The number of the issue that is meant; None when a plan or a revision is."""
    match = _WORDS.fullmatch(words.strip())
    if words.strip().casefold() in PUBLISHED:
        return last
    return int(match["number"]) if match and match["what"].lower() in ("u", "i") else None


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
