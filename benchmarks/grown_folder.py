"""The Copenhagen example with several times as many organisations, as a year folder."""

import csv
import re
import shutil
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples" / "koebenhavn-2027"
_PEOPLE_OF_A_DIALOGUE = ("administrator", "forperson", "forvaltninger", "sagsbehandlere")
Row = dict[str, str]


def grow(folder: Path, size: int) -> frozenset[str]:
    """Writes the example `size` times as large into an empty folder; the posts that come to dialogues.

    Bodies stay as they are. Organisations, their divisions, administrators, forpersoner, departments
    and caseworkers, the rooms, and the weekly limit on dialogues grow along. Copies have no calendar.
    """
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    organisations = _read(folder / "organisationer.csv")
    campaign = (folder / "aarshjul.toml").read_text(encoding="utf-8")
    posts = set(re.findall(r'"(tilsyn-\d+)"', campaign))
    posts |= {
        post for row in organisations for column in _PEOPLE_OF_A_DIALOGUE for post in row[column].split()
    }
    copies = range(2, size + 1)
    _extend(folder / "organisationer.csv", [_organisation(row, n) for n in copies for row in organisations])
    divisions = _read(folder / "afdelinger.csv")
    _extend(folder / "afdelinger.csv", [_division(row, n) for n in copies for row in divisions])
    people = [row for row in _read(folder / "personer.csv") if row["post"] in posts]
    _extend(folder / "personer.csv", [_person(row, n, posts) for n in copies for row in people])
    rooms = _read(folder / "lokaler.csv")
    _extend(folder / "lokaler.csv", [_room(row, n) for n in copies for row in rooms])
    (folder / "aarshjul.toml").write_text(_campaign(campaign, size), encoding="utf-8")
    return frozenset({*posts, *(_copy(post, number) for post in posts for number in copies)})


def _copy(name: str, number: int) -> str:
    return f"{name}-nr{number}" if name else name


def _organisation(row: Row, number: int) -> Row:
    people = {
        column: " ".join(_copy(post, number) for post in row[column].split())
        for column in _PEOPLE_OF_A_DIALOGUE
    }
    return row | people | {"id": _copy(row["id"], number), "navn": f"{row['navn']} nr. {number}"}


def _division(row: Row, number: int) -> Row:
    names = {column: _copy(row[column], number) for column in ("id", "organisation")}
    return row | names | {"navn": f"{row['navn']} nr. {number}"}


def _person(row: Row, number: int, posts: set[str]) -> Row:
    deputy = row["stedfortræder"] if row["stedfortræder"] in posts else ""
    return row | {
        "post": _copy(row["post"], number),
        "titel": f"{row['titel']} nr. {number}" if row["titel"] else "",
        "indehaver": f"{row['indehaver']} nr. {number}" if row["indehaver"] else "",
        "stedfortræder": _copy(deputy, number),
        "organisation": "",
        "kalender": "",
    }


def _room(row: Row, number: int) -> Row:
    return row | {"id": _copy(row["id"], number), "navn": f"{row['navn']} nr. {number}"}


def _campaign(text: str, size: int) -> str:
    """The same campaign with so many times the caseworkers, picked divisions and dialogues a week."""
    found = re.search(r"^caseworkers = \[(.*)\]$", text, re.MULTILINE)
    assert found is not None
    workers = re.findall(r'"([^"]+)"', found[1])
    every = [*workers, *(_copy(worker, n) for n in range(2, size + 1) for worker in workers)]
    listed = ", ".join(f'"{worker}"' for worker in every)
    text = text.replace(found[0], f"caseworkers = [{listed}]")
    for key in (r"^(per_week = \{ most = )(\d+)", r"^(pick = )(\d+)"):
        text, count = re.subn(key, lambda hit: f"{hit[1]}{int(hit[2]) * size}", text, flags=re.MULTILINE)
        assert count == 1
    return text


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def _extend(path: Path, rows: list[Row]) -> None:
    if rows:
        with path.open("a", encoding="utf-8", newline="") as lines:
            csv.DictWriter(lines, list(rows[0]), delimiter=";").writerows(rows)
