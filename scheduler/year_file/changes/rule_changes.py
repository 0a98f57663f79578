"""A written rule is added, replaced or removed."""

from typing import Literal

from calendars.language import Text
from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.rule import RuleTable
from scheduler.year_file.tables.words import Id

_RULE = Text(da="en regel skrevet som [[rule]]", en="a rule written as [[rule]]")


class RuleChange(Change):
    """`rule` is a [[rule]]; one with its id is replaced, or else it is added."""

    type: Literal["rule"] = "rule"
    rule: RuleTable

    def apply(self, draft: Draft, spot: Spot) -> None:
        rules = draft.written.document.rule
        number = next((number for number, rule in enumerate(rules) if rule.id == self.rule.id), len(rules))
        draft.ledger.place(("rule", number), spot)
        draft.document(rule=(*rules[:number], self.rule, *rules[number + 1 :]))


class NoRuleChange(Change):
    """The written rule with this id is none any more."""

    type: Literal["no_rule"] = "no_rule"
    rule: Id

    def apply(self, draft: Draft, spot: Spot) -> None:
        rules = draft.written.document.rule
        known = [rule.id for rule in rules]
        if self.rule not in known:
            draft.ledger.unknown(spot, "unknown-rule", self.rule, known, _RULE)
            return
        number = known.index(self.rule)
        draft.ledger.take_out("rule", number)
        draft.document(rule=(*rules[:number], *rules[number + 1 :]))
