"""Years of a few lines, for what no example shows."""

from pathlib import Path
from tempfile import TemporaryDirectory

from constraints.year import Year
from scheduler.year_file.faults import YearFaults
from tests.systems.system import System

_PEOPLE = "post;titel;indehaver;organisation;antag fri\nchef;Chef;Chef;tmf;ja\nleder;Leder;Leder;tmf;ja\n"


def tiny(system: System, text: str) -> Year:
    """The year of an aarshjul.toml whose people are `chef` and `leder`, both free, with the same removal."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "aarshjul.toml").write_text(text, encoding="utf-8")
        (Path(folder) / "personer.csv").write_text(_PEOPLE, encoding="utf-8")
        return system.read_folder(Path(folder))


def tiny_faults(system: System, text: str) -> set[str]:
    """The codes of the faults of such a year."""
    try:
        tiny(system, text)
    except YearFaults as found:
        return {fault.code for fault in found.faults}
    return set()
