"""Measures the example and writes docs/performance.md: python -m benchmarks [SECONDS]."""

import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

from benchmarks.example import figures

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"


def main(seconds: float) -> None:
    """Writes one table, with what it was measured on."""
    rows = figures(seconds, runs=3)
    lines = [
        "# Performance",
        "",
        "Written by `make bench`; figures of one machine, for comparison with itself.",
        f"{os.cpu_count()} cores, Python {platform.python_version()}, ortools {version('ortools')}.",
        "",
        "| The Copenhagen example | |",
        "|---|---|",
        *(f"| {row.name} | {row.value} |" for row in rows),
        "",
    ]
    PAGE.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0)
