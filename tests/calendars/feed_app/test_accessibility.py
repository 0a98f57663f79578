"""Nobody is kept out of the pages: axe-core finds no barrier, and what is written can be read."""

import json
import re
from collections.abc import Mapping
from datetime import timedelta
from importlib import resources
from itertools import product

import pytest

from tests.calendars.feed_app.house import FIRST, House
from tests.calendars.programmes import moved, programme, without
from tests.node import run_node

PUBLIC = "/offentlig/kbh/2027/"
_STYLE = (resources.files("calendars.feed_app") / "templates" / "page.css").read_text("utf-8")
_LIGHT, _DARK = ":root{", "@media (prefers-color-scheme:dark){\n:root{"
_ENOUGH = 4.5  # WCAG 2.2, 1.4.3


def pages(house: House) -> Mapping[str, str]:
    """The pages in both languages, on the screen and on paper; with a move and a cancellation in them."""
    of = programme()
    house.publish(of)
    path = house.subscribe(of, "alle", options=("deadlines",))
    english = house.subscribe(of, "alle", "participant", "en")
    closed = house.subscribe(of)
    house.revoke_last()
    house.publish(moved("dialog-syd", "2027-10-06 9:00"), FIRST + timedelta(days=1))
    house.publish(without("sf-sep"), FIRST + timedelta(days=2))
    meeting = PUBLIC + "moede/sf-sep"
    there = (path, english, PUBLIC, PUBLIC + "?sprog=en", closed, "/k/x/?sprog=en", meeting)
    found = {one: house.get(one).body.decode() for one in there}
    for one in (path, english):
        assert "@media print{" in found[one]
        found[f"{one}, printed"] = found[one].replace("@media print{", "@media all{")
    return found


def test_axe_finds_no_barrier_on_any_page(own_house: House) -> None:
    found = pages(own_house)
    told = json.loads(run_node("find_barriers.js", "axe-core", json.dumps(list(found.values())).encode()))
    for name, one in zip(found, told, strict=True):
        assert one["barriers"] == [], name
        assert {"document-title", "html-has-lang", "html-lang-valid"} <= set(one["passed"]), name


@pytest.mark.parametrize("where", [_LIGHT, _DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_what_it_stands_on(where: str) -> None:
    colours = dict(re.findall(r"--(\w+):(#[0-9a-f]+)", _STYLE.split(where)[1].split("}")[0]))
    button = "#fff" if where == _LIGHT else "#0d1a28"
    assert f"color:{button}" in _STYLE
    pairs = [(button, colours["blue"])]
    pairs += [
        (colours[text], colours[on])
        for text, on in product(("ink", "quiet", "blue", "red"), ("paper", "card"))
    ]
    pairs.append((colours["ink"], colours["warm"]))
    for text, on in pairs:
        lighter, darker = sorted((luminance(text), luminance(on)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= _ENOUGH, (text, on)


def luminance(colour: str) -> float:
    """The relative luminance of "#1c2430" or "#fff" (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
