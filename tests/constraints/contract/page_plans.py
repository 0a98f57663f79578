"""A rule finds in the plans of its page what the page says, no more and no less."""

from tests.constraints.pages.page import read_page
from tests.constraints.pages.plan_block import read_plan
from tests.constraints.pages.sentences import both, breaches, kind_of


def check_plans(kind, year):
    """Every broken plan is broken, with all the breaches shown and their amounts; every kept one is kept."""
    page, broken = read_page(kind), {}
    for block in page.blocks["broken"]:
        found = breaches(year, kind, read_plan(block, year))
        assert found, block
        for name, said in found.items():
            broken.setdefault(name, []).extend(said)
    shown = {
        kind_of(key): (int(amount.split(":")[0]), both(breach))
        for key, _, breach, amount in page.tables["Key"]
    }
    assert broken.keys() == shown.keys()
    assert all(shown[name] == max(said) for name, said in broken.items())
    assert [breaches(year, kind, read_plan(block, year)) for block in page.blocks["kept"]] == [
        {} for _ in page.blocks["kept"]
    ]
