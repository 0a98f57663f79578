"""Each rule's page in docs/rules is true: its examples, its plans, its sentences and its fault."""

import re

import pytest

from constraints.index import RULES, WrittenRule
from scheduler.year_file.faults import YearFaults
from tests.constraints.contract.catching import example_of
from tests.constraints.contract.page_plans import check_plans
from tests.constraints.pages.example_year import read_example
from tests.constraints.pages.page import RULES as PAGES
from tests.constraints.pages.page import read_page, read_tables
from tests.constraints.pages.sentences import both, demands, kind_of, rules_of, shown

TYPES = {kind.model_fields["type"].default: kind for kind in RULES}
WRITTEN = {kind.model_fields["type"].default for kind in WrittenRule.__origin__.__args__}
EVERY_RULE = pytest.mark.parametrize("kind", TYPES)
README = (PAGES / "README.md").read_text("utf-8")


@EVERY_RULE
def test_the_good_example_gives_a_year_with_the_rule(kind):
    rules = rules_of(example_of(kind), kind)
    assert rules
    assert all(type(rule) is TYPES[kind] for rule in rules)


@EVERY_RULE
def test_the_bad_example_is_refused_with_the_fault_shown(kind, tmp_path):
    page = read_page(kind)
    _, bad = page.blocks["toml"]
    with pytest.raises(YearFaults) as raised:
        read_example(bad, tmp_path)
    assert [shown(fault) for fault in raised.value.faults] == [
        block.rstrip() for block in page.blocks["text"]
    ]


@EVERY_RULE
def test_the_fault_of_a_bad_rule_names_the_rule(kind):
    page = read_page(kind)
    names = re.findall(r'\[\[rule\]\]\ntype = "\w+"\nid = "(.+)"', page.blocks["toml"][1])
    assert all(f"rule {name} > " in page.blocks["text"][0] for name in names)
    assert names or kind not in WRITTEN


@EVERY_RULE
def test_the_example_makes_the_demands_shown(kind):
    demanded = demands(example_of(kind), kind)
    for key, demand, _, _ in read_page(kind).tables["Key"]:
        assert both(demand) in demanded[kind_of(key)]


@EVERY_RULE
def test_the_plans_break_and_keep_the_rule_as_shown(kind):
    check_plans(kind, example_of(kind))


@EVERY_RULE
def test_every_key_is_explained(kind):
    keys = [row[0].replace("`", "").split(", ") for row in read_page(kind).tables["Key"]]
    assert keys == [[name, *TYPES[kind].parts[name]] for name in TYPES[kind].demands]
    assert TYPES[kind].demands.keys() == TYPES[kind].breaches.keys()


@EVERY_RULE
def test_the_facts_are_the_rules(kind):
    page, rule = read_page(kind), TYPES[kind]
    tier = rule.model_fields["tier"].default
    assert page.facts.keys() == {"Source", "Written", "Strength", "Mended by another meeting"}
    assert page.facts["Strength"] == ("must hold" if tier is None else f"tier {tier}")
    assert page.facts["Mended by another meeting"] == ("yes" if rule.repairable else "no")
    assert ("`[[rule]]`" in page.facts["Written"]) == (kind in WRITTEN)


def test_the_index_page_lists_every_rule_with_its_demand_and_strength():
    rows = [row for table in README.split("\n## ") for row in read_tables(table).get("Rule", ())]
    assert sorted(rows) == sorted(
        [f"[{kind}]({kind}.md)", page.demand.removesuffix("."), page.facts["Strength"]]
        for kind, page in ((kind, read_page(kind)) for kind in TYPES)
    )
