"""The year as it would be read with some edits made: the effect of a way is the year file's own."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from constraints.year import Year
from scheduler.relaxation.year_text import Edit, YearText
from scheduler.year_file.faults import YearFaults
from scheduler.year_file.written import DOCUMENT

_PARTS = ("*.toml", "*.csv", "engagementer/*.ics")


class EditedYears:
    """Reads a year again with edits, from a copy of its folder that is gone when it is closed."""

    def __init__(self, year: Year, folder: Path, text: YearText, read: Callable[[Path], Year]) -> None:
        self._year, self._text, self._read = year, text, read
        self._copy = tempfile.TemporaryDirectory(prefix="aarshjul-")
        for part in _PARTS:
            for path in folder.glob(part):
                copied = Path(self._copy.name) / path.relative_to(folder)
                copied.parent.mkdir(exist_ok=True)
                shutil.copyfile(path, copied)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._copy.cleanup()

    def year(self, edits: Iterable[Edit]) -> Year | None:
        """The changed year; None when the edits meet, or the file would be refused with them."""
        changed = self._text.changed(edits)
        if changed is None:
            return None
        (Path(self._copy.name) / DOCUMENT).write_bytes(changed.encode())
        try:
            year = self._read(Path(self._copy.name))
        except YearFaults:
            return None
        # Equal engagements are made the same ones, so that what was worked out of them is kept.
        return replace(year, busy=self._year.busy) if year.busy == self._year.busy else year
