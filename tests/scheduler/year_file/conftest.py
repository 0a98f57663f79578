"""The small year, in a folder of its own for each test."""

from pathlib import Path

import pytest

from tests.scheduler.year_file.small_year import Years


@pytest.fixture
def years(tmp_path: Path) -> Years:
    """The small year; a test may spoil it."""
    return Years(tmp_path)
