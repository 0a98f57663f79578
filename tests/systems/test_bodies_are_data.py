"""Bodies and wheel are data of the year file (note, IV): no line of code knows one of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BODIES = (
    "borgmesterforum", "partnerskabsforum", "styregruppe", "samarbejdsforum", "temagruppe",
    "tværkommunalt", "borgerrepræsentation", "økonomiudvalg", "miljøudvalg",
)  # fmt: skip
ROOT = Path(__file__).parents[2]


def _strings(path: Path) -> Iterator[str]:
    """The strings of a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value


def test_the_strings_of_a_module_are_found(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text('"""About Borgmesterforum."""\nif body == "borgmesterforum":\n    pass\n')
    assert list(_strings(module)) == ["borgmesterforum"]


@pytest.mark.parametrize("package", ["calendars", "constraints", "scheduler"])
def test_no_code_names_a_body_of_the_note(package: str) -> None:
    named = [
        (str(path.relative_to(ROOT)), string)
        for path in sorted((ROOT / package).rglob("*.py"))
        for string in _strings(path)
        if any(body in string.casefold() for body in BODIES)
    ]
    assert named == []
