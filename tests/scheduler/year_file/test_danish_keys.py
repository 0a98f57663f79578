"""Danish words for keys lead to the right ones, whatever key looks most like them."""

import pytest

from scheduler.year_file.danish_keys import _by_key, meant_key
from scheduler.year_file.rule_schema import rule_schema
from scheduler.year_file.salvage import json_schema

BODY = list(json_schema()["$defs"]["BodyTable"]["properties"])
ROUTE = list(rule_schema()["$defs"]["Route"]["properties"])


@pytest.mark.parametrize(
    ("word", "keys", "key"),
    [
        ("mindst", ["least", "most"], "least"),
        ("Højst", ["least", "most"], "most"),
        ("hoejst", ["least", "most"], "most"),
        ("mindts", ["least", "most"], "least"),
        ("mots", ["least", "most"], "most"),
        ("saeder", BODY, "seats"),
        ("sæder", BODY, "seats"),
        ("pladser", BODY, "seats"),
        ("formand", BODY, "chair"),
        ("stedfortræder", BODY, "chair_deputy"),
        ("lokale", BODY, "room"),
        ("varighed", BODY, "minutes"),
        ("møder", BODY, "meetings"),
        ("datoer", BODY, "dates"),
        ("pr-år", BODY, "per_year"),
        ("afstand", BODY, "spacing"),
        ("afstand", ROUTE, "gap"),
        ("senest", ROUTE, "done_by"),
        ("vindue", ["id", "window"], "window"),
        ("seat", BODY, "seats"),
        ("qwxyz", BODY, None),
        ("vindue", ["id", "name"], None),
    ],
)
def test_the_key_that_was_meant(word: str, keys: list[str], key: str | None) -> None:
    assert meant_key(word, keys) == key


def test_every_key_of_the_table_is_a_key() -> None:
    schemas = [*json_schema()["$defs"].values(), json_schema(), *rule_schema()["$defs"].values()]
    keys = {key for schema in schemas for key in schema.get("properties", {})}
    assert {key for key, _ in _by_key()} <= keys
