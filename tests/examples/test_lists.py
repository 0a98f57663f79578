"""What the lists of Copenhagen 2027 promise: who, how many, and no names of people."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

DOCUMENTED = {
    "Boligforeningen AAB",
    "fsb",
    "Boligforeningen 3B",
    "Boligforeningen VIBO",
    "Samvirkende Boligselskaber (SAB)",
    "Boligselskabet AKB, København",
    "Bo-Vita",
    "Postfunktionærernes Andels-Boligforening (PAB)",
    "Sporvejsfunktionærernes Boligforening",
    "Danske Funktionærers Boligselskab (DFB)",
}
# Every word that may stand in a title or name a holder, besides the words of organisations' names.
WORDS = set(Path(__file__).with_name("words_for_people.txt").read_text(encoding="utf-8").split())
FOLDERS = ("koebenhavn-2027", "koebenhavn-2027-uden-borgmesterforum", "koebenhavn-2023", "lille-kommune")


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[\w'-]+", text) if not word.isdigit()}


def test_ten_organisations_by_name_and_thirty_examples(rows: Any) -> None:
    names = [row["navn"] for row in rows("koebenhavn-2027", "organisationer")]
    made_up = [name for name in names if name.endswith(" (eksempel)")]
    assert len(names) == len(set(names)) == 40
    assert len(made_up) == 30
    assert set(names) - set(made_up) == DOCUMENTED


def test_afdelinger_are_all_made_up(rows: Any) -> None:
    divisions = rows("koebenhavn-2027", "afdelinger")
    assert len(divisions) == 120
    assert all(row["navn"].endswith(" (eksempel)") for row in divisions)
    assert {row["organisation"] for row in divisions} == {
        row["id"] for row in rows("koebenhavn-2027", "organisationer")
    }
    assert sum(row["foreslået"] == "ja" for row in divisions) > 10


def test_twelve_administrators_of_whom_one_has_thirteen_organisations(rows: Any) -> None:
    loads = Counter(row["administrator"] for row in rows("koebenhavn-2027", "organisationer"))
    assert loads.pop("") == 1
    assert len(loads) == 12
    assert sorted(loads.values(), reverse=True)[:4] == [13, 5, 5, 4]


def test_people_rooms_and_caseworkers(rows: Any) -> None:
    people = rows("koebenhavn-2027", "personer")
    assert len({row["indehaver"] for row in people}) == 145
    assert sum(row["post"].startswith("tilsyn-") for row in people) == 6
    assert len(rows("koebenhavn-2027", "lokaler")) == 6
    assert len({row["sted"] for row in rows("koebenhavn-2027", "lokaler")}) == 3
    held_twice = [post for post, count in Counter(row["post"] for row in people).items() if count > 1]
    assert held_twice == ["kontorchef-buf"]
    silent = [row for row in people if not row["kalender"]]
    assert sum(row["antag fri"] == "ja" for row in silent) == 3
    assert len(silent) == 7


@pytest.mark.parametrize("folder", FOLDERS)
def test_people_are_posts_and_never_named(rows: Any, folder: str) -> None:
    organisations = {word for row in rows(folder, "organisationer") for word in _words(row["navn"])}
    said = {
        word for row in rows(folder, "personer") for word in _words(row["titel"] + " " + row["indehaver"])
    }
    assert said - organisations - WORDS == set()


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_calendar_named_is_there_and_no_other(rows: Any, examples: Any, folder: str) -> None:
    named = {row["kalender"] for row in rows(folder, "personer") if row["kalender"]}
    assert named == {file.name for file in (examples / folder / "engagementer").glob("*.ics")}
