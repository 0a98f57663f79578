"""The whole wheel, read back from its file: a realistic year, a small one, a heavy one, and too much."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from calendars.wheel import Wheel, WheelMeeting, render_wheel
from calendars.wheel_style import PAPER, contrast, tint
from tests.calendars.wheel_reader import SVG, beside_the_wheel, clashes, strays, told, words_of
from tests.calendars.wheel_samples import dialogues, heavy, small, year_2027

SAMPLES = [year_2027(), year_2027("en"), small(), heavy()]


@pytest.mark.parametrize("wheel", SAMPLES, ids=["2027", "2027-en", "small", "heavy"])
def test_samples_are_readable(wheel: Wheel) -> None:
    svg = render_wheel(wheel)
    assert clashes(svg) == []
    assert strays(svg) == []
    assert min(one.size for one in words_of(svg)) >= 5.2


@pytest.mark.parametrize("wheel", SAMPLES, ids=["2027", "2027-en", "small", "heavy"])
def test_every_title_is_on_the_paper_in_full(wheel: Wheel) -> None:
    svg = render_wheel(wheel)
    written = "".join("".join(one.text.split()) for one in beside_the_wheel(svg))
    given = {body.id for body in wheel.bodies if body.kind == "given"}
    for meeting in wheel.meetings:
        if meeting.body not in given:
            assert "".join(meeting.title.split()) in written
    assert "…" not in written
    assert "+" not in written


def test_dates_stand_with_their_titles() -> None:
    written = [one.text for one in beside_the_wheel(render_wheel(year_2027()))]
    assert "26. jan. Styregruppe" in written
    assert "4. maj Partnerskabsforum" in written
    assert "15.–19. feb. Vinterferie (uge 7)" in written
    at = written.index("Boligforeningen Amagerbro")
    assert {"7. sep.", "9.00"} <= set(written[at - 2 : at])


def test_dates_in_english() -> None:
    written = [one.text for one in words_of(render_wheel(year_2027("en")))]
    assert {"26 Jan Styregruppe", "Level 1", "Given dates", "Closed", "Q1", "January", "Outside 2027"} <= set(
        written
    )
    assert not any("kvartal" in text for text in written)


def test_each_meeting_of_the_year_has_one_tooltip() -> None:
    wheel = year_2027()
    titles = told(render_wheel(wheel))
    assert "Styregruppe (Den Tværkommunale Styregruppe), tirsdag den 26. januar 2027 kl. 9.00" in titles
    in_year = [m for m in wheel.meetings if m.day.year == 2027]
    assert len(titles) == len({(m.body, m.day, m.title) for m in in_year}) + 1  # and the page's own


def test_meetings_of_other_years_are_listed_and_not_drawn() -> None:
    svg = render_wheel(year_2027())
    assert not any("2028" in title for title in told(svg))
    written = [one.text for one in beside_the_wheel(svg)]
    assert "25. jan. 2028" in written
    assert "29. mar. 2028" in written


def test_given_dates_are_told_though_not_labelled() -> None:
    written = " ".join(one.text for one in beside_the_wheel(render_wheel(year_2027())))
    assert "14., 28. jan. · 11. feb. · 4., 18. mar." in written
    assert "20. maj Evaluering 2026" in written  # few enough to be labelled


def test_the_heavy_wheel_numbers_weeks() -> None:
    inside = [one.text for one in words_of(render_wheel(heavy())) if one.turned]
    assert "1–11" in inside
    assert "155–160" in inside


def test_more_than_the_page_holds_is_counted() -> None:
    names = tuple(f"Boligorganisation {k}" for k in range(1, 701))
    wheel = replace(heavy(), meetings=tuple(dialogues(names, 45)))
    svg = render_wheel(wheel)
    assert clashes(svg) == []
    written = [one.text for one in beside_the_wheel(svg)]
    listed = sum(text.startswith("Boligorganisation ") for text in written)
    assert 0 < listed < 700
    assert f"+ {700 - listed} flere, som her ikke er plads til" in written


def test_labels_that_find_no_room_are_counted() -> None:
    days = [date(2027, 1, 1) + timedelta(k) for k in range(365)]
    meetings = tuple(WheelMeeting("sg", day, 540, "Styregruppe") for day in days)
    svg = render_wheel(replace(year_2027(), meetings=meetings, periods=()))
    assert clashes(svg) == []
    assert strays(svg) == []
    written = [one.text for one in beside_the_wheel(svg)]
    labelled = sum(text.endswith(" Styregruppe") and text[0].isdigit() for text in written)
    assert 100 < labelled < 365
    assert any(text.startswith(f"+ {365 - labelled} flere møder") for text in written)


def test_the_file_is_plain_svg() -> None:
    root = ElementTree.fromstring(render_wheel(year_2027()))
    assert root.tag == f"{SVG}svg"
    assert (root.get("version"), root.get("width"), root.get("height")) == ("1.1", "297mm", "420mm")
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert names <= {
        "svg", "title", "desc", "defs", "pattern", "g", "rect", "circle", "path", "text", "tspan",
    }  # fmt: skip
    attributes = {key for element in root.iter() for key in element.attrib}
    assert not {key for key in attributes if key.startswith("on") or key.endswith("href")}
    first = [child.tag.removeprefix(SVG) for child in root][:2]
    assert first == ["title", "desc"]
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "da"


def test_markup_in_titles_is_only_text() -> None:
    name = 'A & B <b>"C"</b>\x00]]>'
    wheel = replace(small(), meetings=(WheelMeeting("b", date(2028, 3, 1), 600, name),))
    svg = render_wheel(wheel)
    assert any('A & B <b>"C"</b>\ufffd]]>' in title for title in told(svg))


def test_text_has_the_contrast_that_is_asked_of_print() -> None:
    for one in words_of(render_wheel(heavy())):
        for fill in one.fills:
            if fill == PAPER:
                continue
            ground = tint(fill, 0.07)  # the darkest ring a code may stand on
            assert contrast(fill, PAPER) >= 4.5
            assert contrast(fill, ground) >= 4.5


def test_same_wheel_same_bytes() -> None:
    wheel = year_2027()
    shuffled = replace(wheel, meetings=wheel.meetings[::-1], periods=wheel.periods[::-1])
    assert render_wheel(wheel) == render_wheel(shuffled)


def test_an_empty_wheel_is_still_a_wheel() -> None:
    wheel = Wheel("", 2028, date(2028, 1, 1), date(2028, 12, 31), (), (), ())
    written = [one.text for one in words_of(render_wheel(wheel))]
    assert {"2028", "januar", "4. kvartal"} <= set(written)


def test_the_example_on_the_docs_page_runs() -> None:
    page = (Path(__file__).parents[2] / "docs" / "wheel.md").read_text(encoding="utf-8")
    names: dict[str, object] = {}
    exec(page.split("```python\n")[1].split("```")[0], names)
    written = [one.text for one in beside_the_wheel(str(names["svg"]))]
    assert {"26. jan. Styregruppe", "Boligforeningen Amagerbro", "udvidet tilsyn"} <= set(written)
