"""TOML with positions: tomllib reads the values, tree-sitter says on which line each of them stands."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import tree_sitter_toml
from tree_sitter import Language as Grammar
from tree_sitter import Node, Parser

from calendars.language import Text
from scheduler.year_file.encoding import MOST_BYTES
from scheduler.year_file.faults import Fault, YearFaults
from scheduler.year_file.toml_syntax import say_syntax

KeyPath = tuple[str | int, ...]
Place = tuple[KeyPath, int, tuple[int, int] | None]
"""A key path, its line, and where its value stands; a table has no such place."""
DEEPEST = 40
_GRAMMAR = Grammar(tree_sitter_toml.language())
_KEYS = ("bare_key", "quoted_key", "dotted_key")
_TOO_DEEP = Text(
    da=f"højst {DEEPEST} niveauer inde i hinanden", en=f"at most {DEEPEST} levels inside each other"
)
_TOO_BIG = Text(da="højst 2 MB", en="at most 2 MB")


@dataclass(frozen=True)
class Positioned:
    """A TOML document, and where everything in it stands.

    `find_places` tells every key path's place. It is asked when a place is first needed: a document without
    faults is read without.
    """

    file: str
    values: dict[str, Any]
    find_places: Callable[[], Iterable[Place]] = field(default=tuple, compare=False)

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return tuple(self.find_places())

    @cached_property
    def lines(self) -> Mapping[KeyPath, int]:
        """The line, from 1, of every key path."""
        return {path: line for path, line, _ in self._places}

    @cached_property
    def spans(self) -> Mapping[KeyPath, tuple[int, int]]:
        """The bytes from and until of every value, in the text as UTF-8, for whoever changes it."""
        return {path: span for path, _, span in self._places if span}

    def value(self, path: KeyPath) -> Any:
        """What stands at a key path; None when nothing does."""
        found: Any = self.values
        for part in path:
            try:
                found = found[part]
            except (KeyError, IndexError, TypeError):
                return None
        return found

    def line(self, path: KeyPath) -> int | None:
        """The line of a key path, or of the nearest path above it that the file has."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return None


def read_toml(file: str, text: str) -> Positioned:
    """A TOML text with positions; a syntax fault is raised alone, as YearFaults.

    >>> read_toml("a.toml", 'year = 2027\\n[[body]]\\nid = "x"\\n').line(("body", 0, "id"))
    3
    """
    source = text.encode("utf-8", errors="replace")
    if len(source) > MOST_BYTES:
        raise YearFaults(
            [Fault(file, None, "", f"{len(source) / 1e6:.1f} MB", _TOO_BIG, None, "file-too-big")]
        )
    root = Parser(_GRAMMAR).parse(source).root_node
    deep = _too_deep(root)
    if deep is not None:
        found = Text(da="lister eller tabeller i mange lag", en="lists or tables in many layers")
        raise YearFaults([Fault(file, deep, "", found, _TOO_DEEP, None, "too-deep")])
    try:
        values = tomllib.loads(source.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise YearFaults([say_syntax(file, text, error)]) from None
    return Positioned(file, values, lambda: _Walk().document(root))


def without(at: Positioned, places: Set[KeyPath]) -> Positioned:
    """The document without some values; list elements behind a removed one move up, with their lines."""
    left: list[Place] = []

    def keep(value: Any, old: KeyPath, new: KeyPath) -> Any:
        if old in at.lines:
            left.append((new, at.lines[old], None))
        if isinstance(value, dict):
            kept = [key for key in value if (*old, key) not in places]
            return {key: keep(value[key], (*old, key), (*new, key)) for key in kept}
        if isinstance(value, list):
            numbers = [number for number in range(len(value)) if (*old, number) not in places]
            return [
                keep(value[number], (*old, number), (*new, place)) for place, number in enumerate(numbers)
            ]
        return value

    return Positioned(at.file, keep(at.values, (), ()), lambda: left)


def _too_deep(root: Node) -> int | None:
    """The line at which the tree grows deeper than any year needs; found without recursion."""
    cursor, depth = root.walk(), 0
    while True:
        if depth > DEEPEST:
            return cursor.node.start_point[0] + 1 if cursor.node else 1
        if cursor.goto_first_child():
            depth += 1
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return None
            depth -= 1


class _Walk:
    """Walks the syntax tree, keeping count of the elements of each array of tables."""

    def __init__(self) -> None:
        self._elements: dict[KeyPath, int] = {}

    def document(self, root: Node) -> Iterator[Place]:
        """Every key path with its line; of a path written twice, the first line is kept."""
        seen: set[KeyPath] = set()
        for path, line, span in self._tables(root):
            if path not in seen:
                seen.add(path)
                yield path, line, span

    def _tables(self, root: Node) -> Iterator[Place]:
        for node in root.named_children:
            if node.type == "pair":
                yield from self._pair((), node)
            elif node.type in ("table", "table_array_element"):
                keys = [part for child in node.named_children[:1] for part in _key(child)]
                path = self._header(keys, starts_element=node.type == "table_array_element")
                line = node.start_point[0] + 1
                yield from ((path[:length], line, None) for length in range(1, len(path) + 1))
                for child in node.named_children[1:]:
                    if child.type == "pair":
                        yield from self._pair(path, child)

    def _header(self, keys: list[str], *, starts_element: bool) -> KeyPath:
        path: KeyPath = ()
        for position, key in enumerate(keys):
            path = (*path, key)
            if starts_element and position == len(keys) - 1:
                self._elements[path] = self._elements.get(path, -1) + 1
            if path in self._elements:
                path = (*path, self._elements[path])
        return path

    def _pair(self, above: KeyPath, node: Node) -> Iterator[Place]:
        key, *rest = node.named_children
        line, path = node.start_point[0] + 1, above
        values = [child for child in rest if child.type != "comment"]
        parts = _key(key)
        for number, part in enumerate(parts, 1):
            path = (*path, part)
            yield path, line, _span(values[-1]) if values and number == len(parts) else None
        if values:
            yield from self._value(path, values[-1])

    def _value(self, path: KeyPath, node: Node) -> Iterator[Place]:
        if node.type == "inline_table":
            for child in node.named_children:
                if child.type == "pair":
                    yield from self._pair(path, child)
        elif node.type == "array":
            elements = [child for child in node.named_children if child.type != "comment"]
            for index, child in enumerate(elements):
                yield (*path, index), child.start_point[0] + 1, _span(child)
                yield from self._value((*path, index), child)


def _span(node: Node) -> tuple[int, int]:
    return node.start_byte, node.end_byte


def _key(node: Node) -> list[str]:
    if node.type == "dotted_key":
        return [part for child in node.named_children for part in _key(child)]
    text = (node.text or b"").decode("utf-8", errors="replace")
    if node.type == "quoted_key":
        return [_unquote(text)]
    return [text]


def _unquote(text: str) -> str:
    inner = text[1:-1]
    if text.startswith("'") or "\\" not in inner:
        return inner
    try:
        return str(tomllib.loads(f"x = {text}")["x"])
    except tomllib.TOMLDecodeError:
        return re.sub(r"\\(.)", r"\1", inner)
