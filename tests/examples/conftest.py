"""Where the examples are, and how their lists and wheels are read without the project's own reader."""

import csv
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"

ReadRows = Callable[[str, str], list[dict[str, str]]]
ReadWheel = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="session")
def examples() -> Path:
    return EXAMPLES


@pytest.fixture(scope="session")
def rows() -> ReadRows:
    def read(folder: str, name: str) -> list[dict[str, str]]:
        with (EXAMPLES / folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
            return list(csv.DictReader(lines, delimiter=";"))

    return read


@pytest.fixture(scope="session")
def wheel() -> ReadWheel:
    def read(folder: str) -> dict[str, Any]:
        return tomllib.loads((EXAMPLES / folder / "aarshjul.toml").read_text(encoding="utf-8"))

    return read
