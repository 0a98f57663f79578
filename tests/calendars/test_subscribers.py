"""Who can subscribe, and what their files are called."""

import re
from dataclasses import replace

from calendars.forvaltninger import forvaltninger
from calendars.people import Holding, Person
from calendars.subscribers import Subscriber, find_subscribers
from tests.calendars.programmes import FIRST, LAST, programme

PROGRAMME = programme()
FOUND = find_subscribers(PROGRAMME)


def stems(kind: str, found: tuple[Subscriber, ...] = FOUND) -> list[str]:
    return [one.stem for one in found if one.kind == kind]


def test_everybody_has_one_file_of_a_plain_name() -> None:
    names = [one.stem for one in FOUND]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in names)


def test_bodies_dialogues_and_areas_have_files_of_their_own() -> None:
    assert stems("body") == [
        "organ-styregruppe", "organ-samarbejdsforum", "omraade-nordbyen", "dialog-styringsdialog", "organ-br",
    ]  # fmt: skip
    assert stems("all") + stems("public") == ["alle", "offentlig"]


def test_forvaltninger_are_told_from_the_other_organisations() -> None:
    assert forvaltninger(PROGRAMME) == {"tmf", "sof"}
    assert stems("forvaltning") == ["forvaltning-sof", "forvaltning-tmf"]
    assert stems("organisation") == [
        "organisation-bl", "organisation-lokal-part", "organisation-nord", "organisation-syd",
    ]  # fmt: skip
    assert {one.name for one in FOUND if one.kind == "forvaltning"} == {"SOF", "TMF"}


def test_without_hosts_whoever_chairs_or_works_the_dialogues_convenes() -> None:
    hostless = {key: replace(one, host="") for key, one in PROGRAMME.series.items()}
    assert forvaltninger(replace(PROGRAMME, series=hostless)) == {"tmf", "sof"}


def test_an_organisation_without_administrator_gives_no_administrator() -> None:
    assert stems("administrator") == ["administrator-kab"]
    alone = {key: replace(one, administrator=None) for key, one in PROGRAMME.organisations.items()}
    assert stems("administrator", find_subscribers(replace(PROGRAMME, organisations=alone))) == []


def test_people_are_called_by_their_posts_and_never_by_name() -> None:
    assert stems("person") == [
        "person-admin-kab", "person-bl-1", "person-chef-sof", "person-chef-sof-2", "person-chef-tmf",
        "person-direktoer-sof", "person-forperson-syd", "person-lokal", "person-tilsyn", "person-vice-sof",
    ]  # fmt: skip
    by_stem = {one.stem: one.id for one in FOUND}
    assert by_stem["person-chef-sof"] == "Kontorchef før"
    assert by_stem["person-chef-sof-2"] == "Kontorchef efter"
    assert by_stem["person-bl-1"] == "Forperson Nord"


def test_a_third_holder_leaves_the_files_of_the_first_two_alone() -> None:
    post = PROGRAMME.posts["chef-sof"]
    before, after = post.holdings
    third = Holding("Kontorchef sidst", LAST, LAST)
    changed = replace(post, holdings=(before, replace(after, last=LAST.replace(day=30)), third))
    people = {**PROGRAMME.persons, third.person: Person(third.person, third.person)}
    found = find_subscribers(
        replace(PROGRAMME, posts={**PROGRAMME.posts, "chef-sof": changed}, persons=people)
    )
    by_id = {one.id: one.stem for one in found}
    assert [by_id[name] for name in ("Kontorchef før", "Kontorchef efter", "Kontorchef sidst")] == [
        "person-chef-sof", "person-chef-sof-2", "person-chef-sof-3",
    ]  # fmt: skip


def test_who_holds_no_post_within_the_year_does_not_subscribe() -> None:
    post = PROGRAMME.posts["vice-sof"]
    long_ago = replace(post, holdings=(replace(post.holdings[0], last=FIRST.replace(year=2026)),))
    found = find_subscribers(replace(PROGRAMME, posts={**PROGRAMME.posts, "vice-sof": long_ago}))
    assert "person-vice-sof" not in stems("person", found)


def test_two_organisations_that_spell_one_file_name_get_two() -> None:
    other = replace(PROGRAMME.posts["lokal"], id="lokal-2", organisation="lokal-part")
    found = find_subscribers(replace(PROGRAMME, posts={**PROGRAMME.posts, "lokal-2": other}))
    assert stems("organisation", found)[1:3] == ["organisation-lokal-part", "organisation-lokal-part-2"]
