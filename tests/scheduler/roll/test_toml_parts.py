"""A TOML text is changed where it is meant to be, and nowhere else."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from scheduler.roll.toml_parts import TomlText, written

TEXT = """\
# hoved
year = 2027            # året
[calendar]
hours = "08:30-16:00"
[[calendar.day]]
days = "2027-06-05"
[[body]]
id = "a"
meetings = ["marts", { window = "maj", pin = "2027-05-04T10:00" }]  # to
seats.x = ["p"]

# ---- næste
[[body]]
id = "b"  # å
parent = "a"
[body.preference]
weekdays = { fredag = 2 }
[[rule]]
id = "r"
"""
PLAIN = st.recursive(
    st.one_of(st.booleans(), st.integers(-9, 9), st.text(st.characters(exclude_categories=["C"]))),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.from_regex("[a-z]+", fullmatch=True), inner)),
    max_leaves=8,
)


def test_values_change_and_comments_stay() -> None:
    text = TomlText(TEXT)
    text.put(("year",), 2028)
    text.put(("calendar", "day", 0, "days"), "2028-06-05")
    text.put(("body", 0, "meetings", 1), {"window": "maj"})
    changed = text.changed()
    assert changed == TEXT.replace("2027  ", "2028  ").replace("2027-06-05", "2028-06-05").replace(
        '{ window = "maj", pin = "2027-05-04T10:00" }', '{ window = "maj" }'
    )


def test_a_table_goes_with_its_inner_tables_and_leaves_the_comments_between() -> None:
    text = TomlText(TEXT)
    text.remove(("body", 1))
    values = tomllib.loads(text.changed())
    assert [body["id"] for body in values["body"]] == ["a"]
    assert values["rule"] == [{"id": "r"}]
    assert "# ---- næste" in text.changed()


def test_a_change_in_what_goes_is_gone_too() -> None:
    text = TomlText(TEXT)
    text.put(("body", 1, "parent"), "c")
    text.remove(("body", 1))
    text.remove(("body", 0, "meetings"))
    assert [list(body) for body in tomllib.loads(text.changed())["body"]] == [["id", "seats"]]


@given(PLAIN)
def test_a_value_reads_back_as_it_was(value: object) -> None:
    assert tomllib.loads(f"x = {written(value)}")["x"] == value
