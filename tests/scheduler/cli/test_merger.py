"""Two organisations merge after publication, from the change to the calendars and the history."""

import json
import shutil
from pathlib import Path

import pytest

from calendars.store.location import VARIABLE
from scheduler.cli.store_of import AUTHOR
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.living import FIRST, SECOND

GONE, LEFT = "styringsdialog-nord", "styringsdialog-syd"
OLD, NEW = "Boligforeningen Nordbo (eksempel)", "Nordsyd"
MERGER = f"""
[[change]]
type = "merger"
organisations = ["nord"]
into = "syd"
name = "{NEW}"
from = "2027-08-01"
"""


@pytest.fixture(scope="module")
def merged_once(planned: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A year that was published, in which two organisations have merged since, and that was told."""
    above = tmp_path_factory.mktemp("merged")
    folder = Path(shutil.copytree(planned, above / "året 2027"))
    changes = above / "fusion.toml"
    changes.write_text(MERGER, "utf-8")
    words = ("--today", "2026-12-08", "--workers", 1, "--reason", "fusionen", "--case", "2026-77")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(VARIABLE, raising=False)
        patch.setenv(AUTHOR, "sekretariatet")
        run("publish", folder, *FIRST, "--reason", "årshjulet")
        run("replan", folder, "--changes", changes, *words)
        run("publish", folder, *SECOND, "--public-reason", "Foreningerne er lagt sammen")
    return folder


@pytest.fixture
def merged(merged_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that year to go on with."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")
    return Path(shutil.copytree(merged_once, tmp_path / "året 2027"))


def events(folder: Path, out: Path, run: Run, feed: str) -> dict[str, bytes]:
    """The events of a feed that is written out, by the meeting's id."""
    run("feeds", folder, "--out", out)
    found = (out / f"{feed}.ics").read_bytes().replace(b"\r\n ", b"").split(b"BEGIN:VEVENT\r\n")[1:]
    return {one.partition(b"UID:")[2].partition(b".")[0].decode(): one for one in found}


def test_one_dialogue_is_left_and_the_other_is_cancelled_in_every_calendar_that_had_it(
    merged: Path, tmp_path: Path, run: Run
) -> None:
    for feed in ("organisation-nord", "person-forperson-nord", "dialog-styringsdialog", "alle"):
        gone = events(merged, tmp_path / "ud", run, feed)[GONE]
        assert b"STATUS:CANCELLED\r\n" in gone
        assert b"SEQUENCE:1\r\n" in gone
        assert f"AFLYST: Styringsdialog med {OLD}".encode() in gone
    for feed in ("organisation-syd", "person-forperson-syd", "dialog-styringsdialog", "alle"):
        left = events(merged, tmp_path / "ud", run, feed)[LEFT]
        assert b"STATUS:CONFIRMED\r\n" in left
        assert f"SUMMARY:Styringsdialog med {NEW}".encode() in left
    assert GONE not in events(merged, tmp_path / "ud", run, "organisation-syd")
    assert "STATUS:CANCELLED" not in (tmp_path / "ud" / "organisation-oest.ics").read_text("utf-8")


def test_the_old_name_may_still_be_subscribed_to(merged: Path, run: Run) -> None:
    assert (
        "http" in run("subscribe", "add", merged, "organisation-nord", "--public-url", "https://x.dk").stdout
    )


@pytest.mark.parametrize("words", [GONE, OLD, f"Styringsdialog med {OLD}", "nord", NEW, "nordsyd"])
def test_the_history_is_found_by_every_name_old_and_new(merged: Path, run: Run, words: str) -> None:
    answer = json.loads(run("history", merged, words, "--json").stdout)
    (gone,) = [one for one in (answer, *answer["others"]) if one["meeting"] == GONE]
    assert [step["kinds"] for step in gone["steps"]] == [["added"], ["cancelled"]]
    assert gone["steps"][1]["cases"] == ["2026-77"]
    assert gone["told"][-1]["cancelled"] is True
    said = " ".join(run("history", merged, words).stdout.split())
    assert f"Styringsdialog med {OLD} (styringsdialog-nord)" in said
    assert "hvorfor: fusionen; sag 2026-77" in said
    assert "med begrundelsen »Foreningerne er lagt sammen«" in said


@pytest.mark.parametrize("words", [LEFT, "Boligselskabet Sydbo (eksempel)", NEW])
def test_the_one_that_goes_on_is_found_by_the_name_it_had_as_well(merged: Path, run: Run, words: str) -> None:
    answer = json.loads(run("history", merged, words, "--json").stdout)
    (left,) = [one for one in (answer, *answer["others"]) if one["meeting"] == LEFT]
    assert [one["sequence"] for one in left["told"]] == [0, 1]


def test_words_that_fit_too_much_or_nothing_are_told_so(merged: Path, run: Run) -> None:
    assert "passer på" in run("history", merged, "i", code=3).stderr
    assert "Mente du" in run("history", merged, "Styringsdialog med Boligforeningen Nordb0", code=3).stderr
