"""No two rules have the same id, written or implied: plans and explanations name rules by it."""

from collections import Counter
from collections.abc import Iterable

from calendars.language import Text
from constraints.rule import Rule
from scheduler.year_file.expand.context import Context

_FREE = Text(
    da="et id, som ingen anden regel har, heller ikke programmets egne",
    en="an id that no other rule has, the program's own included",
)


def check_rule_ids(context: Context, rules: Iterable[Rule]) -> None:
    """Notes written rules and agreements whose id another rule has."""
    count = Counter(rule.id for rule in rules)
    document, ledger = context.document, context.ledger
    for table, ids in (
        ("rule", [rule.id for rule in document.rule]),
        ("agreement", [agreement.id for agreement in document.agreement]),
    ):
        here = Counter(ids)
        for number, name in enumerate(ids):
            if count[name] > 1 and here[name] == 1:
                ledger.fault(ledger.spot(table, number, "id"), "duplicate-id", f'"{name}"', _FREE)
