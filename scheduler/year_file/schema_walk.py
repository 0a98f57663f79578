"""What a place in a document may hold, read off the JSON Schema of its model."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_Schema = Mapping[str, Any]


def allowed_keys(schema: _Schema, loc: Iterable[str | int]) -> list[str]:
    """The keys of the table at a place; none when it is no table with fixed keys."""
    keys: set[str] = set()
    for node in _at(schema, loc):
        keys.update(node.get("properties", {}))
    return sorted(keys)


def bounds(schema: _Schema, loc: Iterable[str | int]) -> tuple[int | None, int | None]:
    """The least and the most of the number at a place; None where it has no bound."""
    for node in _at(schema, loc):
        if node.get("type") == "integer":
            return node.get("minimum"), node.get("maximum")
    return None, None


def _at(schema: _Schema, loc: Iterable[str | int]) -> list[_Schema]:
    """Every alternative that the schema has for a place; union members named "~..." are all followed."""
    nodes = list(_open(schema, schema))
    for part in loc:
        if isinstance(part, str) and part.startswith("~"):
            continue
        nodes = [inner for node in nodes for child in _children(node, part) for inner in _open(child, schema)]
    return nodes


def _open(node: _Schema, root: _Schema) -> Iterator[_Schema]:
    """The node itself with its reference followed, or each of its alternatives."""
    if "$ref" in node:
        yield from _open(root["$defs"][node["$ref"].rsplit("/", 1)[-1]], root)
        return
    yield node
    for key in ("anyOf", "oneOf", "allOf"):
        for inner in node.get(key, ()):
            yield from _open(inner, root)


def _children(node: _Schema, part: str | int) -> Iterator[_Schema]:
    if isinstance(part, int):
        yield from (node[key] for key in ("items",) if isinstance(node.get(key), dict))
        return
    if part in node.get("properties", {}):
        yield node["properties"][part]
        return
    yield from node.get("patternProperties", {}).values()
    if isinstance(node.get("additionalProperties"), dict):
        yield node["additionalProperties"]
