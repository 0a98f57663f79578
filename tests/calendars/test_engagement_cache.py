"""The cache: what it says is what reading says, and nothing in it tells what anybody does."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import calendars.engagement_cache as module
from calendars.engagement_cache import EngagementCache
from calendars.engagements import EngagementFault, OwnEvents, read_engagements

FILES = sorted((Path(__file__).parent / "engagements").glob("*.ics"))
WHOLE = [path for path in FILES if path.stem != "cut_off"]
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
YEAR = {"zone": COPENHAGEN, "first": date(2027, 1, 1), "last": date(2027, 12, 31)}
OURS = next(path for path in FILES if path.stem == "our_own_feed_comes_back")
SERIES = next(path for path in FILES if path.stem == "export_that_ends_in_june")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "deep" / "engagements"


@pytest.fixture
def reads(monkeypatch):
    """How often a file was really read."""
    calls = []

    def counted(data, **asked):
        calls.append(data)
        return read_engagements(data, **asked)

    monkeypatch.setattr(module, "read_engagements", counted)
    return calls


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
def test_the_second_reading_is_the_first_without_reading(path, folder, reads):
    first = EngagementCache(folder).read(path, **YEAR)
    assert first == read_engagements(path.read_bytes(), **YEAR)
    assert EngagementCache(folder).read(path.read_bytes(), **YEAR) == first
    assert len(reads) == 1


def test_whatever_the_answer_depends_on_is_read_anew(folder, reads, monkeypatch):
    cache = EngagementCache(folder)
    for asked in (
        {},
        {"zone": ZoneInfo("America/Nuuk")},
        {"first": date(2027, 1, 2)},
        {"last": date(2028, 1, 31)},
        {"own": OwnEvents("kbh", 2027)},
        {"own": OwnEvents("kbh", 2028)},
    ):
        cache.read(SERIES, **YEAR | asked)
    cache.read(SERIES.read_bytes() + b"\n", **YEAR)
    monkeypatch.setattr(module, "READER_VERSION", module.READER_VERSION + 1)
    cache.read(SERIES, **YEAR)
    assert len(reads) == len(list(folder.iterdir())) == 8


def test_published_times_matter_to_events_without_a_uid_alone(folder, reads):
    cache = EngagementCache(folder)
    nine = datetime(2027, 3, 30, 9, tzinfo=COPENHAGEN)
    for file, readings in ((SERIES, 1), (OURS, 2)):
        del reads[:]
        for told in (frozenset(), frozenset({(nine, nine + timedelta(hours=1))}), frozenset()):
            own = OwnEvents("kbh", 2027, told)
            assert cache.read(file, **YEAR, own=own) == read_engagements(file.read_bytes(), **YEAR, own=own)
        assert len(reads) == readings


def test_nothing_private_is_kept_and_the_folder_is_its_owners(folder):
    for path in WHOLE:
        EngagementCache(folder).read(path, **YEAR)
    entries = list(folder.iterdir())
    assert len(entries) == len(WHOLE)
    for entry in entries:
        assert not re.search(
            r"hemmelig|fortrolig|møde|ferie|@x|aarshjul", entry.read_text() + entry.name, re.I
        )
        assert entry.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: entry.write_bytes(b""),
        lambda entry: entry.write_bytes(entry.read_bytes()[:-20]),
        lambda entry: entry.write_bytes(b"\xff\xfe\x00"),
        lambda entry: entry.write_text(entry.read_text().replace('"days": [', '"days": [1, ')),
        lambda entry: entry.write_text("[" * 100_000),
    ],
)
def test_a_damaged_entry_is_ignored_and_written_again(damage, folder, reads):
    cache = EngagementCache(folder)
    first = cache.read(SERIES, **YEAR)
    (entry,) = folder.iterdir()
    written = entry.read_bytes()
    damage(entry)
    assert cache.read(SERIES, **YEAR) == first
    assert entry.read_bytes() == written
    assert len(reads) == 2


def test_a_folder_that_cannot_be_made_costs_time_only(tmp_path, reads):
    occupied = tmp_path / "file"
    occupied.write_text("not a folder")
    assert EngagementCache(occupied).read(SERIES, **YEAR) == EngagementCache(occupied / "x").read(
        SERIES, **YEAR
    )
    assert len(reads) == 2


def test_faults_are_raised_each_time_and_leave_no_entry(folder):
    for _ in range(2):
        with pytest.raises(EngagementFault):
            EngagementCache(folder).read(b"BEGIN:VCALENDAR\n", **YEAR)
    assert not folder.exists()


def test_a_file_of_any_size_is_refused_by_its_first_20_megabytes(folder, tmp_path):
    huge = tmp_path / "huge.ics"
    with huge.open("wb") as file:
        file.truncate(40 * 1024**3)  # a hole: it takes no room on the disk
    with pytest.raises(EngagementFault) as fault:
        EngagementCache(folder).read(huge, **YEAR)
    assert fault.value.finding.code == "too_large"


def test_no_half_written_entry_is_left_behind(folder, monkeypatch):
    def fails(*_):
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fails)
    assert EngagementCache(folder).read(SERIES, **YEAR).busy.days
    assert list(folder.iterdir()) == []
