"""Where the parts of a TOML text stand, so that they are changed and all else is left as it was written."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import tree_sitter_toml
from tree_sitter import Language as Grammar
from tree_sitter import Node, Parser

KeyPath = tuple[str | int, ...]
_GRAMMAR = Grammar(tree_sitter_toml.language())
_KEYS = ("bare_key", "quoted_key", "dotted_key")


class TomlText:
    """A TOML text with changes to be made in it; `values` paths as `tomllib` reads them.

    >>> text = TomlText('a = 1  # one\\n[[b]]\\nid = "x"\\n[[b]]\\nid = "y"\\n')
    >>> text.put(("a",), 2)
    >>> text.remove(("b", 0))
    >>> text.changed()
    'a = 2  # one\\n[[b]]\\nid = "y"\\n'
    """

    def __init__(self, text: str) -> None:
        self._source = text.encode()
        self._values: dict[KeyPath, tuple[int, int]] = {}
        self._tables: dict[KeyPath, list[tuple[int, int]]] = {}
        self._changes: dict[tuple[int, int], bytes] = {}
        self._elements: dict[KeyPath, int] = {}
        root = Parser(_GRAMMAR).parse(self._source).root_node
        self._comments = list(_comments(root))
        self._head = next((node.start_byte for node in root.named_children if node.type != "comment"), 0)
        self._document(root)

    def put(self, path: KeyPath, value: Any) -> None:
        """Writes another value at a path; KeyError when the text has none there."""
        self._changes[self._values[path]] = written(value).encode()

    def remove(self, path: KeyPath) -> None:
        """Takes a table, or a key with its line, out; comments on lines of their own stay."""
        for first, last in self._tables[path]:
            end = self._source.find(b"\n", last)
            self._changes[first, len(self._source) if end < 0 else end + 1] = b""

    def put_comments(self, reworded: Callable[[str, bool], str]) -> None:
        """Writes every comment anew, given as it stands and whether it stands before all else in the file."""
        for first, last in self._comments:
            old = self._source[first:last].decode()
            new = reworded(old, last <= self._head)
            if new != old:
                self._changes[first, last] = new.encode()

    def changed(self) -> str:
        """The text with the changes made."""
        octets, done = self._source, len(self._source) + 1
        for (first, last), new in sorted(self._changes.items(), reverse=True):
            inside = any(a <= first and last <= b and (a, b) != (first, last) for a, b in self._changes)
            if last <= done and not inside:
                octets, done = octets[:first] + new + octets[last:], first
        return octets.decode()

    def _document(self, root: Node) -> None:
        for node in root.named_children:
            if node.type == "pair":
                self._pair((), node)
            elif node.type in ("table", "table_array_element"):
                path = self._header(_key(node.named_children[0]), starts=node.type == "table_array_element")
                pairs = [child for child in node.named_children[1:] if child.type == "pair"]
                end = pairs[-1].end_byte if pairs else node.named_children[0].end_byte
                for length in range(1, len(path) + 1):
                    self._tables.setdefault(path[:length], []).append((node.start_byte, end))
                for pair in pairs:
                    self._pair(path, pair)

    def _header(self, keys: list[str], *, starts: bool) -> KeyPath:
        path: KeyPath = ()
        for place, key in enumerate(keys):
            path = (*path, key)
            if starts and place == len(keys) - 1:
                self._elements[path] = self._elements.get(path, -1) + 1
            if path in self._elements:
                path = (*path, self._elements[path])
        return path

    def _pair(self, above: KeyPath, node: Node) -> None:
        key, *rest = node.named_children
        path = (*above, *_key(key))
        self._tables.setdefault(path, []).append((node.start_byte, node.end_byte))
        values = [child for child in rest if child.type != "comment"]
        if values:
            self._value(path, values[-1])

    def _value(self, path: KeyPath, node: Node) -> None:
        self._values[path] = (node.start_byte, node.end_byte)
        inner = [child for child in node.named_children if child.type != "comment"]
        if node.type == "inline_table":
            for child in inner:
                self._pair(path, child)
        elif node.type == "array":
            for index, child in enumerate(inner):
                self._value((*path, index), child)


def written(value: Any) -> str:
    """A value as TOML, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {written(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(written(one) for one in value) + "]"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _comments(node: Node) -> Iterator[tuple[int, int]]:
    for child in node.children:
        if child.type == "comment":
            yield child.start_byte, child.end_byte
        else:
            yield from _comments(child)


def _key(node: Node) -> list[str]:
    return list(_words(node))


def _words(node: Node) -> Iterator[str]:
    if node.type == "dotted_key":
        for child in node.named_children:
            yield from _words(child)
    else:
        text = (node.text or b"").decode()
        yield text[1:-1] if node.type == "quoted_key" else text
