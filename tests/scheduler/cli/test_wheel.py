"""aarshjul wheel, from the shell."""

import json
from pathlib import Path
from xml.etree import ElementTree

from tests.scheduler.cli.conftest import Run


def test_the_wheel_is_an_svg_and_the_same_each_time(planned: Path, tmp_path: Path, run: Run) -> None:
    result = run("wheel", planned, "--out", tmp_path / "hjul.svg")
    first = (tmp_path / "hjul.svg").read_bytes()
    assert ElementTree.fromstring(first).tag.endswith("svg")
    assert "11 møder og datoer" in result.stdout
    run("wheel", planned, "--out", tmp_path / "hjul.svg")
    assert (tmp_path / "hjul.svg").read_bytes() == first
    run("wheel", planned, "--out", tmp_path / "wheel.svg", "--language", "en")
    assert b"Level 2" in (tmp_path / "wheel.svg").read_bytes()


def test_a_dry_run_writes_nothing(planned: Path, tmp_path: Path, run: Run) -> None:
    document = json.loads(run("wheel", planned, "--out", tmp_path / "hjul.svg", "--dry-run", "--json").stdout)
    assert (document["schema"], document["marks"]) == ("aarshjul-wheel/1", 11)
    assert not (tmp_path / "hjul.svg").exists()


def test_a_place_that_cannot_be_written_is_named(planned: Path, tmp_path: Path, run: Run) -> None:
    assert "kan ikke skrives" in run("wheel", planned, "--out", tmp_path / "x" / "hjul.svg", code=3).stderr
