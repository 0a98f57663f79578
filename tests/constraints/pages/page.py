"""A rule's page in docs/rules, as the parts that tests hold it to."""

import re
from dataclasses import dataclass
from pathlib import Path

RULES = Path(__file__).parents[3] / "docs" / "rules"


@dataclass(frozen=True)
class Page:
    """A page: its title, its facts, its fenced blocks by language, its tables by their first heading."""

    title: str
    demand: str
    facts: dict[str, str]
    blocks: dict[str, list[str]]
    tables: dict[str, list[list[str]]]


def read_page(name):
    """The page of that name in docs/rules."""
    text = (RULES / f"{name}.md").read_text("utf-8")
    title, demand = re.match(r"# `(.+)`\n\n\*\*(.+)\*\*\n", text).groups()
    tables = read_tables(text)
    facts = dict(row for row in tables.get("", ()))
    return Page(title, demand, facts, read_blocks(text), tables)


def read_blocks(text):
    """The fenced blocks of each language, in order."""
    found = {}
    for language, block in re.findall(r"^```(\w+)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        found.setdefault(language, []).append(block)
    return found


def read_tables(text):
    """The rows of each table, without its heading, by the first cell of the heading; a heading comes once."""
    found = {}
    for lines in re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE):
        heading, _, *rows = [
            [cell.strip() for cell in line.strip("|\n").split("|")] for line in lines.splitlines()
        ]
        assert heading[0] not in found, heading
        found[heading[0]] = rows
    return found
