"""What docs/adding-a-rule.md shows of the code is the code."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "adding-a-rule.md").read_text("utf-8")


def shown():
    """Each file's name with the blocks shown of it: those that follow it, up to the next name."""
    name = None
    for file, block in re.findall(r"^(\S+\.py):$|^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE):
        name = file or name
        if block:
            yield name, block


@pytest.mark.parametrize(("file", "block"), list(shown()))
def test_a_block_stands_in_its_file(file, block):
    assert unindented(block) in unindented((ROOT / file).read_text("utf-8"))


def unindented(code):
    """The lines of code without indentation and blank lines, in which a method shown alone differs."""
    return "\n".join(line.strip() for line in code.splitlines() if line.strip())


def test_the_smallest_rule_is_as_small_as_the_page_says():
    lines = (ROOT / "constraints" / "priced_days.py").read_text("utf-8").count("\n")
    assert f"That is all: {lines} lines." in PAGE


def test_every_link_leads_somewhere():
    links = re.findall(r"\]\(([^)#]+)", PAGE)
    assert links
    assert all((ROOT / "docs" / link).exists() for link in links)
