"""The rules that a year file may write: how they are read, and their JSON Schema as written."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from constraints.index import WrittenRule
from constraints.rule import Rule

WEEKDAYS = {
    "mandag": 1, "tirsdag": 2, "onsdag": 3, "torsdag": 4, "fredag": 5,
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
}  # fmt: skip
"""ISO weekdays by their names in the file."""


@cache
def rule_adapter() -> TypeAdapter[Rule]:
    """Reads a rule by its type."""
    return TypeAdapter(WrittenRule)


@cache
def rule_schema() -> dict[str, Any]:
    """The JSON Schema of one [[rule]], as it is written: with weekday names, hours and moments."""
    schema = rule_adapter().json_schema()
    definitions = schema["$defs"]
    for reference in schema["discriminator"]["mapping"].values():
        rule = definitions[_name(reference)]
        rule["required"] = sorted({*rule.get("required", ()), "type", "id"})
    preferred = definitions["PreferredTime"]["properties"]
    preferred["weekdays"] = {
        "type": "object",
        "propertyNames": {"enum": list(WEEKDAYS)},
        "additionalProperties": {"type": "integer", "minimum": 0},
    }
    preferred["hours"] = {"type": "string"}
    keep = definitions["Keep"]
    keep["properties"]["at"] = {"type": "string"}
    keep["properties"] = {
        key: keep["properties"][key] for key in keep["properties"] if key not in ("day", "minute")
    }
    keep["required"] = sorted({*keep["required"], "at"} - {"day", "minute"})
    return schema


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of one type of rule; that of all of them for an unknown type."""
    schema = rule_schema()
    reference = schema["discriminator"]["mapping"].get(kind)
    return {"$defs": schema["$defs"], "$ref": reference} if reference else schema


def with_rules(document: dict[str, Any]) -> dict[str, Any]:
    """The document's schema with every rule's own keys in place of "any key"."""
    rules = _renamed(rule_schema())
    definitions = {**document["$defs"], **{f"rule.{name}": one for name, one in rules["$defs"].items()}}
    definitions["RuleTable"] = {"oneOf": rules["oneOf"]}
    return {**document, "$defs": definitions}


def _name(reference: str) -> str:
    return reference.rsplit("/", 1)[-1]


def _renamed(node: Any) -> Any:
    """The same schema with its definitions under names that no table has."""
    if isinstance(node, dict):
        return {
            key: f"#/$defs/rule.{_name(value)}" if key == "$ref" else _renamed(value)
            for key, value in node.items()
            if key != "discriminator"
        }
    return [_renamed(value) for value in node] if isinstance(node, list) else node
