"""Every view of the hand-made year, to the letter, in both languages."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from calendars.language import LANGUAGES, Language
from calendars.plan import Plan
from calendars.programme import Programme
from scheduler.quality import Quality
from scheduler.views.as_json import as_json
from scheduler.views.by_body import by_body
from scheduler.views.by_organisation import by_organisation
from scheduler.views.by_person import show_people
from scheduler.views.by_quarter import by_quarter
from scheduler.views.by_week import by_week
from scheduler.views.rows import View
from scheduler.views.standing import Standing, standing
from scheduler.views.text import as_text
from tests.scheduler.views.golden_files import held_to
from tests.scheduler.years import REVISION, broken_plan, record, year

VIEWS: dict[str, Callable[[Programme, Language], View]] = {
    "quarter": by_quarter,
    "body": by_body,
    "person": show_people,
    "organisation": by_organisation,
    "week": by_week,
}


def stands(language: Language = "da") -> Standing:
    return standing(year(), record(), REVISION, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", VIEWS)
def test_a_view_reads_as_its_golden_file(name: str, language: Language) -> None:
    found = stands(language)
    text = as_text(found, VIEWS[name](found.programme, language), language)
    held_to(f"{name}.{language}.txt", text)
    assert max(map(len, text.splitlines())) <= 100


def test_the_same_as_json_is_its_golden_file() -> None:
    found = stands()
    held_to("quarter.da.json", as_json(found, by_quarter(found.programme, "da"), "da"))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_narrow_screen_loses_no_word(width: int) -> None:
    found = stands()
    view = by_quarter(found.programme, "da")
    narrow, wide = as_text(found, view, "da", width), as_text(found, view, "da", 400)
    words = sorted(word for word in wide.split() if not set(word) <= {"-", "="})
    assert sorted(word for word in narrow.split() if not set(word) <= {"-", "="}) == words


def test_headings_are_marked_only_where_asked_for() -> None:
    found = stands()
    view = by_quarter(found.programme, "da")
    marked = as_text(found, view, "da", strong=lambda words: f"<{words}>")
    assert "<1. kvartal>\n----------\n" in marked
    assert marked.replace("<", "").replace(">", "") == as_text(found, view, "da")
    assert "\x1b" not in as_text(found, view, "da")


def test_an_old_plan_says_so_and_claims_no_proof() -> None:
    old = standing(year(), record(), "another", "da")
    text = as_text(old, by_quarter(old.programme, "da"), "da")
    assert "Året er ændret, siden planen blev lagt" in text
    assert "bevist" not in text


def test_a_broken_plan_is_shown_with_what_it_breaks() -> None:
    broken = standing(year(), record(broken_plan()), REVISION, "da")
    text = as_text(broken, by_quarter(broken.programme, "da"), "da")
    assert not broken.holds
    assert "Planen bryder" in text
    assert "fredag den 1. januar 2027" in text


def test_a_plan_of_nothing_can_be_shown() -> None:
    none = replace(stands().programme, plan=Plan(), meetings={})
    empty = replace(stands(), programme=none, quality=Quality({}, {}), assumptions=())
    assert as_text(empty, by_quarter(none, "da"), "da") == (
        "Årshjul 2027\n============\nPlanen har ingen møder.\n\nIntet at vise.\n"
    )


def test_whoever_asks_for_one_thing_is_not_told_the_rest() -> None:
    found = stands()
    text = as_text(found, by_body(found.programme, "da", "samarbejdsforum"), "da")
    assert "Forudsætninger" not in text
    assert "point" not in text
    assert "Styregruppe (" not in text
