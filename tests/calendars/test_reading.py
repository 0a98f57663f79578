"""What single readers read is stamped when it becomes otherwise, and no text of it is kept."""

from datetime import UTC, datetime, timedelta

from calendars.reading import readings

NOW = datetime(2027, 1, 4, tzinfo=UTC)
WEEK = timedelta(days=7)
FIRST = readings([("person:p2", "b"), ("person:p1", "a")], NOW)


def test_only_who_reads_otherwise_is_stamped_anew() -> None:
    later = readings([("person:p1", "a"), ("person:p3", "c")], NOW + WEEK, FIRST)
    assert [(one.subject, one.changed) for one in later] == [
        ("person:p1", NOW), ("person:p2", NOW + WEEK), ("person:p3", NOW + WEEK),
    ]  # fmt: skip
    assert later[1].digest == ""
    assert readings([("person:p1", "a"), ("person:p3", "c")], NOW + 2 * WEEK, later) == later


def test_no_text_is_kept() -> None:
    assert all(len(one.digest) == 64 for one in FIRST)
