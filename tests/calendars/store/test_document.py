"""A document is the year's text and the fingerprints of its calendars, with bytes of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.store.document import Document, read_document

TEXTS = st.dictionaries(
    st.text(st.characters(codec="utf-8"), max_size=4), st.text(st.characters(codec="utf-8"))
)


@given(files=TEXTS, engagements=TEXTS)
def test_a_document_reads_back_and_equal_ones_give_equal_bytes(
    files: dict[str, str], engagements: dict[str, str]
) -> None:
    written = Document(files, engagements).octets()
    assert read_document(written) == Document(files, engagements)
    assert Document(dict(reversed(files.items())), engagements).octets() == written


def test_what_changed_is_named_whether_new_gone_or_different() -> None:
    before = Document({"a": "1", "b": "1", "c": "1"}, {"x.ics": "1"})
    after = Document({"a": "1", "b": "2", "d": "1"}, {"x.ics": "2"})
    assert after.changed_since(before) == before.changed_since(after) == ("b", "c", "d", "x.ics")
    assert after.changed_since(after) == ()


def test_another_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="aarshjul-year/1"):
        read_document(b'{"schema": "aarshjul-year/9", "files": {}, "engagements": {}}')
