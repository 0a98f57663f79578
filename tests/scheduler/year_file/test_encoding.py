"""Files are read whatever a Danish Windows or Excel saved them as."""

from pathlib import Path

import pytest

from scheduler.year_file.encoding import decode, read_text
from scheduler.year_file.faults import YearFaults

DANISH = "Forperson på Østerbro – blåbærgrød, 1.285 kr/m²\r\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_danish_letters_survive(codec: str) -> None:
    assert decode(DANISH.encode(codec)) == DANISH


def test_bytes_that_no_code_page_has_do_not_raise() -> None:
    assert decode(b"\x81\x8d\xff") == "\ufffd\ufffdÿ"


def test_what_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "big.csv").write_bytes(b"x" * 2_000_001)
    for name, code in {
        "no.csv": "missing-file",
        "folder.csv": "unreadable-file",
        "big.csv": "file-too-big",
    }.items():
        with pytest.raises(YearFaults) as raised:
            read_text(tmp_path, name)
        assert [(fault.file, fault.code) for fault in raised.value.faults] == [(name, code)]
