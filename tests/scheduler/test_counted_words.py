"""No sentence says "1 møder" or "2 day": what is counted follows its number, everywhere."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import calendars
import constraints
import scheduler
from calendars.language import LANGUAGES
from constraints.index import RULES

SOURCES = sorted(
    path for package in (calendars, constraints, scheduler) for path in Path(*package.__path__).rglob("*.py")
)
FORMS = re.compile(r"\{\w+:([^{}]*\|[^{}]*)\}")
NUMBERS = {"most", "least", "found", "count", "amount", "needed", "present", "quorum", "points"}
"""What rules' sentences call their numbers; all else in them is named."""
VERBS = {"are", "were"}
NEVER_ONE = (
    "more than {value} dates listed",  # a limit of thousands
    "{year} har {count} dage",  # a month's days
    "{year} has {count} days",
    "{post} møder",  # comes
    "{person} møder",
    "{} seats {} as {}",
    "{} seats {}, who is not in the year",
    "stands {} times",  # told of twice or more
    "står {count} gange",
    "stands {count} times",
    "går {count} gange",
    "passes {body} {count} times",
    "passer på {count} møder",
    "fits {count} meetings",
    "på alle {} dage",  # days too many to name
    "all {} days",
    "på de øvrige {} dage",
    "the other {} days",
    "meeting costs {} points",  # the default price
)
"""Numbers that cannot be one, and words that only look like something counted."""


def strings(path):
    """(line, text) of every string of a module; what an f-string fills in is "{}", constants are "#"."""
    tree = ast.parse(path.read_text("utf-8"))
    inner = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(piece(part) for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
            yield node.lineno, node.value


def piece(part):
    if isinstance(part, ast.Constant):
        return part.value
    fixed = isinstance(part.value, ast.Name) and part.value.id.isupper()
    return "#" if fixed else "{}"


def counted_words():
    """(singular, plural): the words that stand behind # in the forms of any sentence of the product."""
    one, many = set(), set()
    for path in SOURCES:
        for _, text in strings(path):
            for forms in FORMS.findall(text):
                words = [re.findall(r"# ([a-zæøå]+)", form) for form in forms.split("|")[-2:]]
                if words[0] != words[1]:
                    one.update(words[0])
                    many.update(words[1])
    return one, many


SINGULAR, PLURAL = counted_words()


def test_the_sweep_knows_the_words_that_are_counted():
    assert {"møder", "hverdage", "dage", "gange", "meetings", "days", "points", "rules"} <= PLURAL
    assert not SINGULAR & PLURAL


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_plural_stands_behind_a_number_that_may_be_one(path):
    fixed_plural = re.compile(rf"\{{\w*\}} (?:{'|'.join(sorted(PLURAL - VERBS))})\b")
    assert not [
        (line, text)
        for line, text in strings(path)
        if fixed_plural.search(text) and not any(part in text for part in NEVER_ONE)
    ]


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("kind", RULES, ids=lambda kind: kind.model_fields["type"].default)
def test_a_rule_says_one_and_two_rightly(kind, number):
    wrong = re.compile(rf"\b{number} (?:{'|'.join(sorted(PLURAL if number == 1 else SINGULAR))})\b")
    for text in (*kind.demands.values(), *kind.breaches.values(), *kind.backwards.values()):
        for language in LANGUAGES:
            fields = {name for _, name, _, _ in Formatter().parse(text[language]) if name}
            data = {name: number if name in NUMBERS else "Udvalget" for name in fields}
            assert not wrong.search(text.format(language, **data)), text[language]
