"""The folder that feed files lie in: what is new there is written, what is the same is left alone."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from calendars.whole_file import replace_whole


@dataclass(frozen=True)
class FolderDifference:
    """How a folder differs from the files it should have.

    `left_over` are calendar files there that belong to no subscriber any more.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    left_over: tuple[str, ...] = ()


def compare(folder: Path, files: Mapping[str, bytes]) -> FolderDifference:
    """What writing the files would do; a folder that is not there yet has none. OSError when unreadable."""
    new = [name for name in sorted(files) if not (folder / name).exists()]
    changed = [name for name in sorted(set(files) - set(new)) if (folder / name).read_bytes() != files[name]]
    unchanged = sorted(set(files) - set(new) - set(changed))
    there = (path.name for path in folder.glob("*.ics")) if folder.is_dir() else ()
    left_over = sorted(name for name in there if name not in files)
    return FolderDifference(tuple(new), tuple(changed), tuple(unchanged), tuple(left_over))


def write(folder: Path, files: Mapping[str, bytes], difference: FolderDifference) -> None:
    """Writes what is new or changed, each file in one step; nothing is deleted. OSError when it cannot.

    A file that changes is later in whole seconds than it was, also when the clock has gone back: web servers
    tell clients that time, and go by it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in difference.new:
        replace_whole(folder / name, files[name])
    for name in difference.changed:
        path = folder / name
        before = int(path.stat().st_mtime)
        replace_whole(path, files[name])
        if path.stat().st_mtime < before + 1:
            os.utime(path, (before + 1, before + 1))
