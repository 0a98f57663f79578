"""A document is the same from TOML and from JSON, and its schema says what it accepts."""

import json
import tomllib
from typing import Any

import jsonschema
import pytest

from scheduler.year_file.document import YearDocument, json_schema
from tests.scheduler.year_file.small_year import TOML


def as_json(text: str) -> Any:
    return json.loads(json.dumps(tomllib.loads(text), default=str))


def test_a_document_goes_through_json_unchanged() -> None:
    document = YearDocument.model_validate(tomllib.loads(TOML))
    written = document.model_dump_json(by_alias=True, exclude_unset=True)
    assert YearDocument.model_validate_json(written) == document


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema())


def test_the_schema_is_one_and_accepts_the_small_year(schema: jsonschema.Draft202012Validator) -> None:
    schema.check_schema(schema.schema)
    schema.validate(as_json(TOML))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\nlevel = 2", "\nlevl = 2"),
        ("\nlevel = 2", "\nlevel = 4"),
        ('id = "styregruppe"', 'id = "Styregruppe"'),
        ('use = "priced"', 'use = "dear"'),
        ("{ post =", "{ pots ="),
        ('type = "route"', 'type = "rute"'),
        ("through =", "trough ="),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(
    schema: jsonschema.Draft202012Validator, old: str, new: str
) -> None:
    with pytest.raises(jsonschema.ValidationError):
        schema.validate(as_json(TOML.replace(old, new, 1)))
