"""The document of a folder has its tables and lists as text, and no word of a calendar."""

from hashlib import sha256
from pathlib import Path

from scheduler.year_file.folder_document import folder_document


def test_tables_and_lists_are_text_whatever_they_were_saved_as(tmp_path: Path) -> None:
    (tmp_path / "aarshjul.toml").write_bytes('title = "Årshjul"\r\n'.encode("utf-8-sig"))
    (tmp_path / "personer.csv").write_bytes("post;navn\nMåløv;\n".encode("cp1252"))
    (tmp_path / "plan.json").write_text("{}")
    (tmp_path / "mappe.csv").mkdir()
    document = folder_document(tmp_path)
    assert document.files == {
        "aarshjul.toml": 'title = "Årshjul"\r\n', "personer.csv": "post;navn\nMåløv;\n",
    }  # fmt: skip
    assert document.engagements == {}


def test_of_a_calendar_there_is_only_the_hash(tmp_path: Path) -> None:
    (tmp_path / "engagementer").mkdir()
    octets = b"BEGIN:VEVENT\r\nSUMMARY:Tandl\xc3\xa6ge\r\n"
    (tmp_path / "engagementer" / "a.ics").write_bytes(octets)
    document = folder_document(tmp_path)
    assert document.engagements == {"engagementer/a.ics": sha256(octets).hexdigest()}
    assert b"SUMMARY" not in document.octets()
