"""The removal run: without its rule or feature the tests of a system fail."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from tests.systems.removal import Removal
from tests.systems.system import System

SYSTEMS = sorted(path.stem for path in Path(__file__).parent.glob("test_[01][0-9]_*.py"))
ROWS = {name: import_module(f"tests.systems.{name}") for name in SYSTEMS}
RUN = [
    pytest.param(module, removal, id=f"{name.removeprefix('test_')}: {removal.what}")
    for name, module in ROWS.items()
    for removal in module.REMOVALS
]


def test_there_are_thirteen_systems() -> None:
    assert [int(name[5:7]) for name in SYSTEMS] == list(range(1, 14))


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_test_of_a_system_is_failed_by_some_removal(name: str) -> None:
    module = ROWS[name]
    tests = {test for test in vars(module) if test.startswith("test_")}
    assert {test for removal in module.REMOVALS for test in removal.fails} == tests


@pytest.mark.parametrize(("module", "removal"), RUN)
def test_without_it_the_tests_fail(module: ModuleType, removal: Removal, system: System) -> None:
    with removal.in_force():
        crippled = System(removal, system)
        assert crippled.year.meetings  # it can still be read: the tests fail, nothing before them does
        for test in removal.fails:
            with pytest.raises(AssertionError) as failure:
                getattr(module, test)(crippled)
            assert str(failure.traceback[-1].path) == module.__file__  # by what the test itself asserts
