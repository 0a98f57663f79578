"""Garbage is left alone while something is built, and looked for as before afterwards."""

import gc

import pytest

from scheduler.uncollected import uncollected


def _look_up_what_is_not_there():
    with uncollected():
        assert not gc.isenabled()
        raise KeyError


@pytest.mark.parametrize("on", [True, False])
def test_collection_is_off_meanwhile_and_as_it_was_afterwards(on):
    was = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        with pytest.raises(KeyError):
            _look_up_what_is_not_there()
        assert gc.isenabled() is on
    finally:
        (gc.enable if was else gc.disable)()
