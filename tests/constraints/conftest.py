"""Tiny models by the thousand, without what makes each of them slow."""

import pytest
from ortools.sat.python import cp_model


@pytest.fixture(autouse=True, scope="session")
def models_without_old_names():
    """OR-Tools gives every new model its methods under their old names too: a fifth of the time here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cp_model.CpModel, "_add_pre_pep8_methods", lambda model: None, raising=False)
        yield
