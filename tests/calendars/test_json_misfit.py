"""What does not fit a schema is told by place, found and allowed, in both languages."""

from datetime import date
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from calendars.json_misfit import misfit


class Inner(BaseModel):
    model_config = ConfigDict(extra="forbid")
    day: date = date(2027, 1, 1)


class Sample(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = ""
    kind: Literal["a", "b"] = "a"
    count: Annotated[int, Field(ge=0)] = 0
    inner: Inner = Inner()


@pytest.mark.parametrize(
    ("document", "da", "en"),
    [
        ('{"name": 3}', "name: 3, tilladt er en tekst", "name: 3, allowed is a text"),
        ('{"kind": "c"}', 'kind: "c", tilladt er "a", "b"', 'kind: "c", allowed is "a", "b"'),
        ('{"count": -1}', "count: -1, tilladt er mindst 0", "count: -1, allowed is at least 0"),
        (
            '{"inner": {"day": "i går"}}',
            'inner.day: "i går", tilladt er en dag som 2027-03-30',
            'inner.day: "i går", allowed is a day such as 2027-03-30',
        ),
        (
            '{"x\\ny": 1}',
            r"x\ny: programmet kender ikke dette felt",
            r"x\ny: the program does not know this field",
        ),
        (
            "[]",
            "filen: [], tilladt er et objekt med felter",
            "the file: [], allowed is an object with fields",
        ),
        ("{", "det er ikke JSON", "not JSON"),
    ],
)
def test_a_misfit_is_told(document: str, da: str, en: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Sample.model_validate_json(document)
    said = misfit(refused.value.errors()[0])
    assert (said.da, said.en) == (da, en)
