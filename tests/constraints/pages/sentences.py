"""What people are told of an example: demands, breaches and faults, as its page shows them."""

from dataclasses import replace

from calendars.language import LANGUAGES
from constraints.plan_model import PlanModel
from constraints.postings import PriceFloor
from constraints.reading import Reading
from tests.constraints.pages.example_year import LINES_BEFORE, WHEEL


def rules_of(year, kind):
    """The year's rules of a type."""
    return [rule for rule in year.rules if rule.type == kind]


def demands(year, kind):
    """{kind of key: [(Danish, English)]} of all that the year's rules of a type ask for."""
    everything = year.grid.days_mask(year.grid.days())
    model = PlanModel(year, dict.fromkeys(year.by_id, everything))
    found = {}
    for rule in rules_of(year, kind):
        for posting in rule.post(model):
            if not isinstance(posting, PriceFloor) and not getattr(posting, "redundant", False):
                said = tuple(rule.say_demand(posting.key, year, language) for language in LANGUAGES)
                found.setdefault(posting.key[0], []).append(said)
    return found


def breaches(year, kind, plan):
    """{kind of key: [(amount, (Danish, English))]} of all that the year's rules of a type find in a plan."""
    found = {}
    for rule in rules_of(year, kind):
        for violation in rule.check(Reading(year, plan)):
            said = tuple(rule.say_breach(violation, year, language) for language in LANGUAGES)
            found.setdefault(violation.kind, []).append((violation.amount, said))
    return found


def shown(fault):
    """A fault in an example, with lines of the wheel counted from the example's first."""
    line = fault.line - LINES_BEFORE if fault.file == WHEEL else fault.line
    return replace(fault, line=line).say("da")


def both(cell):
    """The Danish and the English sentence of a cell."""
    danish, english = cell.split("<br>")
    return danish, english.strip("*")


def kind_of(cell):
    """The kind of a key as the tables write it: "`closed`, meeting"."""
    return cell.split(",")[0].strip("`")
