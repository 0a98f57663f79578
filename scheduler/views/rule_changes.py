"""Written rules that a re-planning adds, replaces or takes away: no start tells it."""

from collections.abc import Iterable

from calendars.language import Language, Text
from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.rule_changes import NoRuleChange, RuleChange

_GONE = Text(da="Reglen »{rule}« gælder ikke mere", en='The rule "{rule}" holds no longer')
_HOLDS = Text(da="Reglen »{rule}« gælder nu, som den er skrevet", en='The rule "{rule}" holds now as written')


def rule_lines(changes: Iterable[Change], language: Language) -> list[str]:
    """A line for each change of a rule."""
    lines = []
    for one in changes:
        if isinstance(one, NoRuleChange):
            lines.append(_GONE.format(language, rule=one.rule))
        elif isinstance(one, RuleChange):
            lines.append(_HOLDS.format(language, rule=one.rule.id))
    return lines
