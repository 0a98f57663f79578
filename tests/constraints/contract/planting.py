"""Plants a fault in a module: a piece of its source, replaced in the running functions."""

from collections.abc import Iterator
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from types import CodeType


@contextmanager
def planted(module, old, new):
    """Runs the module's functions as if `new` stood in its source in place of `old`, which stands there once.

    Functions keep their identity, so that every rule made before or after runs the fault.
    """
    path = Path(module.__file__)
    source = path.read_text("utf-8")
    assert source.count(old) == 1, f"{old!r} stands {source.count(old)} times in {path.name}"
    right = functions(compile(source, str(path), "exec"))
    wrong = functions(compile(source.replace(old, new), str(path), "exec"))
    changed = [name for name in right if right[name] != wrong[name]]
    assert changed, f"{new!r} changes no function of {path.name}"
    for name in changed:
        attrgetter(name)(module).__code__ = wrong[name]
    try:
        yield
    finally:
        for name in changed:
            attrgetter(name)(module).__code__ = right[name]


def functions(code: CodeType) -> dict[str, CodeType]:
    """The code of each function of a module and of its classes, by its name with that of the class."""
    return dict(_functions(code))


def _functions(code: CodeType) -> Iterator[tuple[str, CodeType]]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType) and "<" not in inner.co_qualname:
            if inner.co_flags & 0x02:  # a function has locals of its own, a class body has not
                yield inner.co_qualname, inner
            else:
                yield from _functions(inner)
