"""Every key and every kind of fault stands in docs/year-file.md, and its examples can be read."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scheduler.year_file.document import YearDocument, json_schema
from scheduler.year_file.lists import divisions, organisations, people, rooms

ROOT = Path(__file__).parents[3]
DOCS = (ROOT / "docs" / "year-file.md").read_text("utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", DOCS, re.DOTALL)
CODE_AT = {"fault": 1, "unknown": 1, "refuse": 0, "Refused": 0, "shaped": 1, "Unreadable": 1, "Fault": 6}


def codes() -> Iterator[str]:
    """Every literal code that the package gives a fault."""
    for path in (ROOT / "scheduler" / "year_file").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                place = CODE_AT.get(name)
                if place is not None and len(node.args) > place:
                    argument = node.args[place]
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        yield argument.value


def keys(schema: Any) -> Iterator[str]:
    """Every key of every table."""
    for definition in (schema, *schema["$defs"].values()):
        yield from definition.get("properties", {})


def test_every_kind_of_fault_is_explained() -> None:
    found = set(codes())
    assert len(found) > 50
    assert {code for code in found if f"`{code}`" not in DOCS} == set()


def test_every_key_is_explained() -> None:
    explained = set(re.findall(r"[a-z_]+", " ".join([*re.findall(r"`([^`\n]+)`", DOCS), *EXAMPLES])))
    assert set(keys(json_schema())) - explained == set()


@pytest.mark.parametrize("columns", [people.COLUMNS, organisations.COLUMNS, divisions.COLUMNS, rooms.COLUMNS])
def test_every_heading_is_explained(columns: tuple[Any, ...]) -> None:
    for column in columns:
        shown = [alias for alias in column.aliases[:2] if alias != "organization"]
        assert all(alias in DOCS for alias in shown), column.name


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.split("\n")[0])
def test_the_examples_are_valid(example: str) -> None:
    document = YearDocument.model_validate({"year": 2027} | tomllib.loads(example))
    assert document.year == 2027
