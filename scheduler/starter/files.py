"""The files of a new year's folder, from templates."""

import json
import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

_EXCEL = b"\xef\xbb\xbf"  # the byte order mark by which Excel knows UTF-8


def starter_files(year: int, title: str) -> dict[str, bytes]:
    """Every file of the folder by its path in it: TOML and text in UTF-8, lists as Excel writes them.

    >>> sorted(starter_files(2027, "Årshjul 2027"))[:2]
    ['aarshjul.toml', 'engagementer/LAESMIG.txt']
    """
    found = {}
    for path, template in _templates(files("scheduler.starter") / "templates", ""):
        text = _filled(template.read_text("utf-8"), year, title)
        found[path] = _EXCEL + text.replace("\n", "\r\n").encode() if path.endswith(".csv") else text.encode()
    return dict(sorted(found.items()))


def _templates(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _templates(entry, f"{above}{entry.name}/")
        else:
            yield f"{above}{entry.name}", entry


def _filled(text: str, year: int, title: str) -> str:
    """The template with its year, title and dates, each mark once, whatever the title says."""
    words = {
        "YEAR": str(year),
        "TITLE": title,
        "TITLE_TOML": json.dumps(title, ensure_ascii=False),
        "WEEK7": _school_week(year, 7),
        "WEEK42": _school_week(year, 42),
        "COUNCIL10": _council_day(year, 10),
        "COUNCIL44": _council_day(year, 44),
    }
    return re.sub("@([A-Z_0-9]+)@", lambda mark: words[mark[1]], text)


def _council_day(year: int, number: int) -> str:
    """The Thursday of an ISO week; in weeks 10 and 44 it is never a holiday: Easter is a fortnight off."""
    return date.fromisocalendar(year, number, 4).isoformat()


def _school_week(year: int, number: int) -> str:
    """Monday to Friday of an ISO week, as the year file writes a span of days."""
    first, last = (date.fromisocalendar(year, number, weekday) for weekday in (1, 5))
    return f"{first.isoformat()}/{last.isoformat()}"
