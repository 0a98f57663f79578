"""Writes the parts of the examples that follow from others, the same bytes every time.

    python examples/make_examples.py [FOLDER]

koebenhavn-2027's lists are kept by hand. The two smaller Copenhagen years have some of its rows: the
organisations named here, with their afdelinger, and the posts that their own aarshjul.toml and lists
name. Dates move to the year of the example. Then everybody's engagements are made. FOLDER is the
folder of all examples; without it, the one that this script lies in.
"""

import csv
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

SOURCE = "koebenhavn-2027"
SOURCE_YEAR = 2027
WITH_ENGAGEMENTS = (SOURCE, "koebenhavn-2027-uden-borgmesterforum", "koebenhavn-2023", "lille-kommune")
NAMED = ["aab", "fsb", "3b", "vibo", "sab", "akb", "bo-vita", "pab", "sporvej", "dfb"]
ORGANISATIONS = {
    "koebenhavn-2027-uden-borgmesterforum": (
        *NAMED,
        *["kirsebaerhaven", "strandlodden", "volden", "kanalbroen", "nordkajen", "kornmarken"],
        *["enghaven", "vestskellet", "posthornet", "faelledhuset"],
    ),
    "koebenhavn-2023": (*NAMED, "kirsebaerhaven", "nordkajen", "enghaven", "faelledhuset"),
}
_DANISH_DATE = re.compile(r"\b(\d\d-\d\d-)(20\d\d)\b")
_ISO_DATE = re.compile(r"\b(20\d\d)(-\d\d-\d\d)\b")

Row = dict[str, str]


@dataclass(frozen=True)
class CsvList:
    """A list of Copenhagen 2027: its headings and its rows."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]

    @classmethod
    def read(cls, file: Path) -> "CsvList":
        """Reads a list as Excel saves it: semicolons, UTF-8 with BOM."""
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, delimiter=";")
            rows = tuple(reader)
            return cls(tuple(reader.fieldnames or ()), rows)

    def keep(self, heading: str, wanted: set[str]) -> "CsvList":
        """The rows whose cell under a heading is wanted."""
        return CsvList(self.headings, tuple(row for row in self.rows if row[heading] in wanted))

    def write(self, file: Path, later: int) -> None:
        """Writes the list with its dates `later` years later."""
        text = StringIO(newline="")
        writer = csv.DictWriter(text, self.headings, delimiter=";", lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(self.rows)
        moved = _DANISH_DATE.sub(lambda date: f"{date[1]}{int(date[2]) + later}", text.getvalue())
        moved = _ISO_DATE.sub(lambda date: f"{int(date[1]) + later}{date[2]}", moved)
        file.write_bytes(moved.encode("utf-8-sig"))


def make_lists(examples: Path, folder: str) -> None:
    """Writes the four lists of one of the smaller years."""
    lists = {name: CsvList.read(examples / SOURCE / f"{name}.csv") for name in _LISTS}
    document = tomllib.loads((examples / folder / "aarshjul.toml").read_text(encoding="utf-8"))
    organisations = lists["organisationer"].keep("id", set(ORGANISATIONS[folder]))
    named = {*_words(document), *(word for row in organisations.rows for word in _words(row))}
    kept = {
        "organisationer": organisations,
        "afdelinger": lists["afdelinger"].keep("organisation", set(ORGANISATIONS[folder])),
        "personer": lists["personer"].keep("post", _with_deputies(lists["personer"], named)),
        "lokaler": lists["lokaler"],
    }
    for name, part in kept.items():
        part.write(examples / folder / f"{name}.csv", document["year"] - SOURCE_YEAR)


_LISTS = ("organisationer", "afdelinger", "personer", "lokaler")


def _words(value: Any) -> set[str]:
    """Every word of a document: whatever is a post's id among them names that post."""
    if isinstance(value, str):
        return set(value.split())
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {word for one in inner for word in _words(one)}


def _with_deputies(people: CsvList, named: set[str]) -> set[str]:
    """The posts that are named, and their deputies' posts."""
    return named | {row["stedfortræder"] for row in people.rows if row["post"] in named}


def main(examples: Path) -> None:
    """Writes all that follows."""
    for folder in ORGANISATIONS:
        make_lists(examples, folder)
    script = examples / SOURCE / "make_engagements.py"
    folders = [str(examples / folder) for folder in WITH_ENGAGEMENTS]
    subprocess.run([sys.executable, str(script), *folders], check=True)  # noqa: S603 - our own script


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
