"""A calendar file that is there and no ordinary file is told as that, and not as missing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from scheduler.year_file.faults import YearFaults
from scheduler.year_file.read import read_year
from tests.scheduler.year_file.small_year import Years, write_folder

MADE: list[tuple[Callable[[Path], object], str]] = [(Path.mkdir, "ikke en almindelig fil")]
if os.name == "posix":
    MADE += [
        (os.mkfifo, "ikke en almindelig fil"),
        (lambda path: path.symlink_to(path.name), "links henviser til"),
    ]


@pytest.mark.parametrize(("make", "said"), MADE)
def test_what_is_no_ordinary_file_is_told(years: Years, make: Callable[[Path], object], said: str) -> None:
    folder = write_folder(years.folder, years.files)
    path = folder / "engagementer" / "chef-tmf.ics"
    path.unlink()
    make(path)
    with pytest.raises(YearFaults) as refused:
        read_year(folder)
    (fault,) = refused.value.faults
    assert (fault.file, fault.code, fault.hint) == ("engagementer/chef-tmf.ics", "unreadable-calendar", None)
    assert said in fault.say("da")
    assert "chef-tmf.ics findes ikke" not in fault.say("da")
