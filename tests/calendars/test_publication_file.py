"""A publication survives its file, and a file survives every fault."""

import json
import os
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.change_note import ChangeNote
from calendars.public_face import PublicFace
from calendars.publication import Publication, Visible, publish
from calendars.publication_file import PublicationFault, read_publication, write_publication
from calendars.publication_json import to_json

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2027, 1, 4, 8, 0, 0, 123456, tzinfo=UTC)
UID = "styregruppe-1.2027@kbh.aarshjul"


def meeting(day: int = 30, **facts: Any) -> Visible:
    start = datetime(2027, 3, day, 9, tzinfo=COPENHAGEN)
    return Visible(**{"start": start, "end": start + timedelta(hours=2), "summary": "Styregruppe", **facts})


FIRST = publish(Publication(), {UID: meeting()}, NOW)
SECOND = publish(FIRST, {UID: meeting(31, reason="påske")}, NOW + timedelta(days=1))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "publication.json"


def test_a_publication_reads_back_as_it_was(path: Path) -> None:
    deadline = Visible(
        start=date(2027, 12, 24), end=date(2027, 12, 25), summary="Frist", description="a\n\tb"
    )
    night = Visible(
        start=datetime(2027, 10, 31, 2, 30, tzinfo=COPENHAGEN, fold=0),
        end=datetime(2027, 10, 31, 2, 30, tzinfo=COPENHAGEN, fold=1),
        summary="Nattemøde",
    )
    people = {"people": ("Forperson: A",), "personal": (("person:p1", "Planlagt uden dig."),)}
    note = ChangeNote(datetime(2027, 3, 28, 9, tzinfo=COPENHAGEN), "vinterferie")
    face = PublicFace("Styregruppe", "Rådhuset", "Dagsorden:\n1. Aftale", note)
    public = meeting(29, reason="påske", audience=("public", "sof"), public=face, **people)
    wanted = {UID: public, "b": deadline, "c": night}
    publication = Publication(publish(SECOND, wanted, NOW).events, {"gammel": 7})
    write_publication(path, publication)
    read = read_publication(path)
    assert read == publication
    assert to_json(read) == path.read_bytes()
    assert publish(read, wanted, NOW + timedelta(days=9)) == read
    ends = read.events["c"].visible.start, read.events["c"].visible.end
    assert [at.fold for at in ends if isinstance(at, datetime)] == [0, 1]


TEXTS = st.text(st.characters(codec=None))
TIMES = st.datetimes(datetime(2020, 1, 1), datetime(2037, 1, 1)).map(lambda at: at.replace(microsecond=0))  # noqa: DTZ001


@given(TEXTS, TEXTS, TIMES, st.sampled_from(["Europe/Copenhagen", "Europe/Lisbon", "UTC"]), st.integers(0, 1))
def test_any_text_and_time_reads_back(text: str, more: str, at: datetime, zone: str, fold: int) -> None:
    start = at.replace(tzinfo=ZoneInfo(zone), fold=fold)
    end = (start.astimezone(UTC) + timedelta(minutes=1)).astimezone(ZoneInfo(zone))
    visible = Visible(start=start, end=end, summary=text, description=more, reason=more)
    publication = publish(Publication(), {UID: visible}, NOW)
    with TemporaryDirectory() as directory:
        path = Path(directory, "publication.json")
        write_publication(path, publication)
        read = read_publication(path)
    assert publish(read, {UID: visible}, NOW + timedelta(days=1)) == read
    assert to_json(read) == to_json(publication)


def test_no_file_is_a_year_nobody_has_heard_of(path: Path) -> None:
    assert read_publication(path) == Publication()


def test_the_bytes_are_those_that_were_written_before(path: Path) -> None:
    write_publication(path, SECOND)
    assert path.read_bytes() == (Path(__file__).parent / "golden" / "publication.json").read_bytes()


def test_a_file_of_the_first_version_is_read(path: Path) -> None:
    path.write_bytes(to_json(SECOND).replace(b'"version": 4', b'"version": 1'))
    assert read_publication(path) == SECOND


GOOD = json.loads(to_json(SECOND))


def test_a_file_from_before_readings_is_read_and_tells_nobody_anything_again(path: Path) -> None:
    wanted = meeting(description="A\nForperson: B", people=("Forperson: B",), personal=(("person:p1", "c"),))
    told = publish(Publication(), {UID: wanted}, NOW)
    document = json.loads(to_json(told)) | {"version": 2}
    del document["events"][UID]["readings"], document["events"][UID]["visible"]["people"]
    path.write_text(json.dumps(document), encoding="utf-8")
    assert publish(read_publication(path), {UID: wanted}, NOW + timedelta(days=9)) == told


def test_a_file_from_before_public_faces_is_read_and_tells_nobody_anything_again(path: Path) -> None:
    face = PublicFace("Samarbejdsforum", "Rådhuset")
    first = publish(Publication(), {UID: meeting(audience=("all", "public"), public=face)}, NOW)
    wanted = {UID: meeting(31, reason="påske", audience=("all", "public"), public=face)}
    told = publish(first, wanted, NOW)
    document = json.loads(to_json(told)) | {"version": 3}
    del document["events"][UID]["visible"]["public"]
    path.write_text(json.dumps(document), encoding="utf-8")
    assert publish(read_publication(path), wanted, NOW + timedelta(days=9)) == told


def changed(**changes: Any) -> str:
    told = GOOD["events"][UID]
    return json.dumps({**GOOD, "events": {UID: {**told, **changes}}})


def shown(**changes: Any) -> str:
    return changed(visible={**GOOD["events"][UID]["visible"], **changes})


ENGLISH = {"the", "is", "not", "be", "should", "input", "invalid", "field", "read", "value", "valid", "and"}
BAD = {
    "empty": "",
    "cut off": to_json(SECOND).decode()[:-20],
    "not JSON": "UID;SEQUENCE\n",
    "a list": "[]",
    "of another program": json.dumps({**GOOD, "format": "other"}),
    "of a later program": json.dumps({**GOOD, "version": 5}),
    "with an unknown field": json.dumps({**GOOD, "note": "x"}),
    "without events": json.dumps({"version": 2, "format": GOOD["format"], "retired": {}}),
    "sequence as text": changed(sequence="1"),
    "sequence below 0": changed(sequence=-1),
    "fingerprint": changed(fingerprint="x"),
    "a digest of a reading": changed(
        readings={"person:p1": {"digest": "x", "changed": "2027-01-04T08:00:00Z"}}
    ),
    "local time of a reading": changed(
        readings={"all": {"digest": "", "changed": "2027-01-04T08:00:00+01:00"}}
    ),
    "local time of change": changed(changed="2027-01-04T08:00:00+01:00"),
    "naive time of change": changed(changed="2027-01-04T08:00:00"),
    "no such time": shown(start="2027-02-30T09:00:00+01:00[Europe/Copenhagen]"),
    "no such zone": shown(start="2027-03-31T09:00:00+02:00[Europe/Kbh]"),
    "a part of a zone": shown(start="2027-03-31T09:00:00+02:00[Europe]"),
    "a uid no calendar keeps": changed().replace(UID, "møde"),
    "zone that is a path": shown(start="2027-03-31T09:00:00+02:00[../../etc/passwd]"),
    "a floating time": shown(start="2027-03-31T09:00:00"),
    "before all time": shown(start="0001-01-01T00:00:00+01:00[Europe/Copenhagen]"),
    "a start that is a number": shown(start=3),
    "a public move from no time": shown(public={"summary": "Styregruppe", "moved_from": "i går"}),
    "end before start": shown(end="2027-03-31T08:00:00+02:00[Europe/Copenhagen]"),
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_a_file_that_is_not_whole_is_one_named_fault_and_never_overwritten(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PublicationFault) as fault:
        read_publication(path)
    assert str(path) in str(fault.value)
    assert "\n" not in str(fault.value)
    assert not ENGLISH & set(re.findall(r"[a-z]+", fault.value.found.da))
    with pytest.raises(PublicationFault):
        write_publication(path, SECOND)
    assert path.read_text(encoding="utf-8") == text


def test_a_file_of_a_later_program_is_told_by_its_version_first(path: Path) -> None:
    later = shown(colour="red").replace('"version": 4', '"version": 5')
    path.write_text(later, encoding="utf-8")
    with pytest.raises(PublicationFault, match=r"json: version: ") as fault:
        read_publication(path)
    assert fault.value.say("da") == f"{path}: version: 5, tilladt er 1, 2, 3, 4"


def test_a_file_that_is_not_utf_8_is_a_fault(path: Path) -> None:
    path.write_bytes(to_json(SECOND).decode().encode("cp1252"))
    with pytest.raises(PublicationFault):
        read_publication(path)


def test_a_publication_that_missed_one_is_not_written(path: Path) -> None:
    write_publication(path, SECOND)
    for late in (FIRST, Publication()):
        with pytest.raises(PublicationFault, match=UID):
            write_publication(path, late)
    assert read_publication(path) == SECOND


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_publication(path, FIRST)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PublicationFault, match="no space is left"):
        write_publication(path, SECOND)
    assert read_publication(path) == FIRST
    assert list(path.parent.iterdir()) == [path]


def test_a_directory_in_the_file_s_place_is_a_fault(path: Path) -> None:
    path.mkdir()
    with pytest.raises(PublicationFault, match="cannot be read"):
        read_publication(path)


def test_a_link_to_the_file_stays_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    write_publication(path, FIRST)
    link.symlink_to(path)
    write_publication(link, SECOND)
    assert link.is_symlink()
    assert read_publication(path) == SECOND
