"""Each kind of fault is found where it is, with its line; ten at once are ten faults."""

from itertools import pairwise

import pytest

from calendars.language import LANGUAGES
from tests.scheduler.year_file.small_year import Years

TOML, PEOPLE, ORGS = "aarshjul.toml", "personer.csv", "organisationer.csv"
DIVISIONS, ROOMS, ICS = "afdelinger.csv", "lokaler.csv", "engagementer/chef-tmf.ics"

PLANTED = [
    # file, text, replaced by, code, hint
    (TOML, "\nlevel = 2", "\nlevel = 4", "bad-number", None),
    (TOML, "horizon =", "horison =", "unknown-key", "horizon"),
    (TOML, "gap = { least = 5, most = 30 }", "gap = { mindst = 5 }", "unknown-key", "least"),
    (TOML, "seats.bl = [", "saeder.bl = [", "unknown-key", "seats"),
    (TOML, 'id = "klimagruppe"', 'name = "Klimagruppe"', "missing-key", None),
    (TOML, 'use = "priced"', 'use = "dear"', "not-one-of", None),
    (TOML, 'id = "styregruppe"', 'id = "Styregruppe"', "bad-id", "styregruppe"),
    (TOML, '"2027-02-15/2027-02-19"', '"2027-02-19/2027-02-15"', "backwards", "2027-02-15/2027-02-19"),
    (TOML, '"2027-01-01/2027-12-31"', '"2027-12-31/2027-01-01"', "backwards", None),
    (TOML, '"2027-01-01/2027-12-31"', '"2028-01-01/2028-12-31"', "bad-horizon", None),
    (TOML, "start_every = 30", "start_every = 25", "bad-step", "24"),
    (TOML, '"2027-02-15/2027-02-19"', '"24.12.2028"', "days-outside-year", "2027-12-24"),
    (
        TOML,
        '"2027-03-22/2027-03-24"',
        '"2026-03-22/2026-03-24"',
        "days-outside-year",
        "2027-03-22/2027-03-24",
    ),
    (TOML, '"2027-02-15/2027-02-19"', '"24-12-2026"', "days-outside-year", "2027-12-24"),
    (ROOMS, "2027-07-01/2027-07-31", "2028-07-01/2028-07-31", "days-outside-year", "2027-07-01/2027-07-31"),
    (TOML, 'hours = "08:30-16:00"', 'hours = "08:15-16:00"', "hours-off-grid", None),
    (TOML, '"17:30-22:00"', '"22:00-17:30"', "bad-hours", None),
    (TOML, "price = 3\n", "", "bad-day-use", None),
    (TOML, '"ultimo februar"', '"utlimo februar"', "bad-window", "ultimo"),
    (TOML, '"medio februar"', '"medio februar 2029"', "window-outside-horizon", None),
    (TOML, '"medio februar"', '"november"', "outside-seated", None),
    (TOML, '{ post = "chef-sof"', '{ post = "chef-soff"', "unknown-post", "chef-sof"),
    (TOML, 'chair = "chef-tmf"', 'chair = "chef-tfm"', "unknown-post", "chef-tmf"),
    (TOML, 'attends = "direktoer-sof"', 'attends = "direktor-sof"', "unknown-post", "direktoer-sof"),
    (TOML, 'caseworkers = ["tilsyn-1"', 'caseworkers = ["tilsym-1"', "unknown-post", "tilsyn-1"),
    (TOML, 'members_of = "styregruppe"', 'members_of = "styregrupe"', "unknown-body", "styregruppe"),
    (TOML, 'parent = "samarbejdsforum"', 'parent = "samarbejdsform"', "unknown-body", "samarbejdsforum"),
    (TOML, 'concluded_by = "br"', 'concluded_by = "bra"', "unknown-body", "br"),
    (TOML, 'theme = "udlejning"', 'theme = "udlejningen"', "unknown-theme", "udlejning"),
    (TOML, 'to = "kab-huset"', 'to = "kabhuset"', "unknown-place", "kab-huset"),
    (TOML, 'by = "styregruppe"', 'by = "styregrupen"', "unknown-series", "styregruppe"),
    (TOML, "sidste styringsdialog +", "sidste styringsdialoger +", "unknown-series", "styringsdialog"),
    (TOML, "sidste styringsdialog + 20 hverdage", "en dag i maj", "bad-ready", None),
    (
        TOML,
        'through = ["styregruppe", "samarbejdsforum"]\nready',
        'through = ["br", "br"]\nready',
        "repeated-body",
        None,
    ),
    (TOML, 'type = "route"', 'type = "rute"', "not-one-of", "route"),
    (TOML, 'item = "Evaluering"', 'itm = "Evaluering"', "unknown-key", "item"),
    (TOML, "gap = { least = 5, most = 30 }", "gap = { least = 30, most = 5 }", "wrong-value", None),
    (TOML, "quorum.forvaltninger = 2", "quorum.forvaltninger = 4", "quorum-too-large", "3"),
    (TOML, "quorum.forvaltninger = 2", "quorum.forvaltning = 2", "unknown-group", "forvaltninger"),
    (TOML, "least = 2, most = 4", "least = 4, most = 2", "least-above-most", None),
    (TOML, "least = 2, most = 4", "least = 4, most = 6", "too-few-meetings", None),
    (TOML, "least = 2, most = 4", "least = 1, most = 1", "too-many-meetings", None),
    (TOML, "least = 1, wanted = 2", "least = 4", "too-few-meetings", None),
    (TOML, '"2027-10-05T10:00"', '"2027-11-05T10:00"', "pin-outside-window", None),
    (TOML, '"2027-10-05T10:00"', '"2027-10-05T10:10"', "hours-off-grid", None),
    (TOML, 'pin = "2027-10-05T10:00"', "price = 3", "price-without-ca", None),
    (TOML, "minutes = 150", "minutes = 600", "longer-than-the-day", None),
    (TOML, 'id = "tingbjerg"', 'id = "styregruppe"', "duplicate-id", None),
    (TOML, 'id = "evaluering"', 'id = "en-stemme"', "duplicate-id", None),
    (TOML, 'id = "evaluering"', 'id = "lokaler"', "duplicate-id", None),
    (TOML, 'id = "evaluering"', 'id = "hovedaftale"', "duplicate-id", None),
    (TOML, 'name = "Styregruppen"', 'name = "Styre\\u2028gruppen"', "bad-name", None),
    (TOML, 'name = "Styregruppen"', 'name = "Styre\\u202Egruppen"', "bad-name", None),
    (PEOPLE, "Kontorchef, SUF", "Kontorchef\a SUF", "bad-name", None),
    (PEOPLE, "Kontorchef, SUF", "Kontorchef\u2066 SUF", "bad-name", None),
    (TOML, 'seats.bl = ["bl-1"]', 'seats.bl = ["bl-1", "bl-1"]', "duplicate-seat", None),
    (TOML, 'concluded_by = "br"\n', "", "no-concluding-body", None),
    (TOML, "expires = 2027-12-31", "expires = 2026-12-31", "already-expired", None),
    (TOML, "pick = 2", "pick = 4", "too-few-divisions", "3"),
    (TOML, "{ minutes = 120 }]", "{ minutes = 440 }]", "dialogue-too-long", None),
    (TOML, 'list = "afdelinger.csv"', 'list = "afdelingr.csv"', "missing-file", None),
    (TOML, 'list = "afdelinger.csv"', 'list = "../afdelinger.csv"', "bad-file-name", None),
    (TOML, "{ minutes = 120 }]", "{ homes_below = 900, minutes = 120 }]", "bad-minutes-by-homes", None),
    (TOML, 'installation = "kbh"', 'calendar.timezone = "Europe/Copenhage"\n#', "toml-syntax", None),
    (
        TOML,
        "[calendar]\n",
        '[calendar]\ntimezone = "Europe/Copenhage"\n',
        "bad-timezone",
        "Europe/Copenhagen",
    ),
    (TOML, "[calendar]\n", '[calendar]\ncountry = "QQ"\n', "bad-country", None),
    (TOML, "[calendar]\n", '[calendar]\nmonth_parts.primo = "0-10"\n', "bad-month-parts", None),
    (
        TOML,
        'meetings = ["medio februar"]',
        'dates = ["2027-02-11"]\nmeetings = ["maj"]',
        "dates-and-meetings",
        None,
    ),
    (TOML, "mailto:moeder@example.dk", "moeder@example.dk", "bad-mailbox", None),
    (TOML, "[calendar]\n", 'public_url = "https://a.dk/?x=1"\n[calendar]\n', "bad-address", None),
    (TOML, "[calendar]\n", "keep_cancelled = 401\n[calendar]\n", "bad-number", None),
    (PEOPLE, ";vice-tmf;", ";vice-tfm;", "unknown-post", "vice-tmf"),
    (PEOPLE, ";vice-tmf;", ";chef-tmf;", "own-deputy", None),
    (PEOPLE, ";;30-06-2027;", ";;31-07-2027;", "overlapping-holders", None),
    (PEOPLE, ";;30-06-2027;", ";;31-01-2027;", "no-holder", None),
    (PEOPLE, ";;30-06-2027;", ";01-07-2027;30-06-2027;", "backwards", None),
    (PEOPLE, "BL-repræsentant;", ";", "no-holder", None),
    (PEOPLE, "Souschef TMF;;;;", "kontorchef tmf;;;;", "two-spellings", "Kontorchef TMF"),
    (PEOPLE, "chef-tmf.ics", "chef-tfm.ics", "missing-calendar", "chef-tmf.ics"),
    (PEOPLE, "chef-tmf.ics", "../chef-tmf.ics", "bad-file-name", None),
    (PEOPLE, "indehaver;", "indehavere;", "unknown-heading", "indehaver"),
    (ORGS, ";adm-kab;forperson-3b", ";adm-kba;forperson-3b", "unknown-post", "adm-kab"),
    (ORGS, ";forperson-fsb;", ";forperson-fbs;", "unknown-post", "forperson-fsb"),
    (ORGS, "chef-sof;tilsyn-1", "chef-sof;tilsyn-9", "unknown-post", None),
    (ORGS, "13-10-2026", "01/02/2026", "bad-date", None),
    (ORGS, ";april;", ";arpil;", "bad-window", "april"),
    (ORGS, "sab;SAB;300", "fsb;SAB;300", "duplicate-id", None),
    (ORGS, ";kab-huset", ";kab-hus", "unknown-place", "kab-huset"),
    (DIVISIONS, "sab-1;sab;", "sab-1;sbb;", "unknown-organisation", "sab"),
    (DIVISIONS, "3b-2;3b", "3b-1;3b", "duplicate-id", None),
    (ROOMS, ";raadhuset;12", ";rådhus;12", "bad-id", "raadhus"),
    (ROOMS, ";raadhuset;12", ";raadhus;12", "unknown-place", "raadhuset"),
    (ROOMS, ";12;", ";4;", "no-room", None),
    (ICS, "BEGIN:VCALENDAR", "BEGIN:VCARD", "unreadable-calendar", None),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "hint"), PLANTED, ids=lambda value: str(value)[:24])
def test_a_planted_fault_is_found_on_its_line(
    years: Years, file: str, old: str, new: str, code: str, hint: str | None
) -> None:
    line = years.spoil(file, old, new)
    faults = years.faults()
    found = [fault for fault in faults if fault.code == code]
    assert found, [fault.say() for fault in faults]
    assert hint is None or hint in [fault.hint for fault in found]
    near = range(line - 8, line + 9)
    assert any(fault.file != file or fault.line is None or fault.line in near for fault in found)
    assert all(fault.say("da") and fault.say("en") for fault in faults)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TOML, '{ post = "chef-sof"', '{ post = "chef-soff"'),
        (TOML, "\nlevel = 2", '\nlevel = "to"'),
        (TOML, "seats.forvaltninger = [", "saeder.forvaltninger = ["),
        (TOML, "seats.forvaltninger = [", "qwxyz.forvaltninger = ["),
        (TOML, 'meetings = ["ca. ultimo januar"', 'moeder = ["ca. ultimo januar"'),
        (TOML, '"ultimo februar"', '"utlimo februar"'),
        (TOML, 'members_of = "styregruppe"', 'members_of = "styregrupe"'),
        (TOML, 'theme = "udlejning"', 'theme = "udlejningen"'),
        (PEOPLE, ";;30-06-2027;", ";;31-06-2027;"),
        (ORGS, "11.900", "mange"),
        (ROOMS, ";12;", ";tolv;"),
        (DIVISIONS, ";231;;2", ";lavt;;2"),
    ],
)
def test_one_mistake_is_one_fault(years: Years, file: str, old: str, new: str) -> None:
    line = years.spoil(file, old, new)
    (fault,) = years.faults()
    assert (fault.file, fault.line) == (file, line + old.count("\n"))


@pytest.mark.parametrize(
    ("file", "old", "new", "sign"),
    [
        (TOML, 'name = "Styregruppen"', 'name = "Styre\u202egruppen"', "U+202E"),
        (TOML, 'name = "Styregruppen"', 'name = "Styre\\u0007gruppen"', "U+0007"),
        (PEOPLE, "Kontorchef, SUF", "Kontorchef\u200b SUF", "U+200B"),
    ],
)
def test_a_character_that_is_not_seen_is_told_by_its_number(
    years: Years, file: str, old: str, new: str, sign: str
) -> None:
    line = years.spoil(file, old, new)
    (fault,) = years.faults()
    assert (fault.file, fault.line, fault.code) == (file, line, "bad-name")
    for language in LANGUAGES:
        said = fault.say(language)
        assert said.count(sign) == 2
        assert all(part.isprintable() for part in said.split("\n"))


def test_ten_faults_of_different_kinds_are_all_told_with_file_and_line(years: Years) -> None:
    planted = [
        (TOML, "\nlevel = 2", "\nlevl = 2", "unknown-key"),
        (TOML, '"ca. ultimo januar"', '"ca. utlimo januar"', "bad-window"),
        (TOML, "quorum.forvaltninger = 2", "quorum.forvaltninger = 9", "quorum-too-large"),
        (TOML, 'theme = "udlejning"', 'theme = "udlejninger"', "unknown-theme"),
        (TOML, 'concluded_by = "br"', 'concluded_by = "byraad"', "unknown-body"),
        (PEOPLE, ";vice-tmf;", ";chef-tmf;", "own-deputy"),
        (PEOPLE, "chef-tmf.ics", "chef.ics", "missing-calendar"),
        (ORGS, "11.900", "11.9000", "bad-number"),
        (DIVISIONS, "sab-1;sab;", "sab-1;sbb;", "unknown-organisation"),
        (ROOMS, "2027-07-01/2027-07-31", "2027-07-31/2027-07-01", "bad-date"),
    ]
    expected = set()
    for file, old, new, code in planted:
        line = years.spoil(file, old, new)
        expected.add((file, line + old.count("\n"), code))
    found = {(fault.file, fault.line, fault.code) for fault in years.faults()}
    assert found == expected


def test_a_syntax_fault_is_told_alone(years: Years) -> None:
    years.spoil(PEOPLE, ";vice-tmf;", ";chef-tmf;")
    line = years.spoil(TOML, "start_every = 30", "start_every 30")
    (fault,) = years.faults()
    assert (fault.code, fault.line) == ("toml-syntax", line)


def test_a_missing_list_does_not_make_every_name_in_it_a_fault(years: Years) -> None:
    years.files["personer.csv"] = "post;indehavr\nchef-tmf;K\n"
    assert {fault.file for fault in years.faults()} == {"personer.csv"}


def test_a_fourth_area_is_one_too_many(years: Years) -> None:
    area = '\n[[area]]\nid = "omraade-{}"\nwindow = "maj"\nminutes = 60\nseats.parter = ["bl-1"]\n'
    years.files[TOML] += "".join(area.format(number) for number in range(3))
    (fault,) = years.faults()
    assert fault.code == "too-many-areas"


@pytest.mark.parametrize(
    "text",
    [
        '[[rule]]\ntype = "prepared_by"\nid = "x"\nmeeting = "styregruppe"\nby = "samarbejdsforum"\n',
        '[[rule]]\ntype = "precedence"\nid = "x"\nfirst = "samarbejdsforum"\nthen = "styregruppe"\n',
    ],
)
def test_orders_in_a_circle_are_told_with_everyone_on_it(years: Years, text: str) -> None:
    years.files[TOML] += "\n" + text
    (fault,) = years.faults()
    assert (fault.code, fault.found) == ("circle", "styregruppe → samarbejdsforum → styregruppe")
    line = years.files[TOML].split("[[rule]]")[0].count("\n") + 1
    last = years.files[TOML].rpartition("[[rule]]")[0].count("\n") + 1
    assert fault.line == line
    assert f"styregruppe før samarbejdsforum (en-stemme, aarshjul.toml linje {line})" in fault.allowed.da
    assert f"samarbejdsforum before styregruppe (x, aarshjul.toml line {last})" in fault.allowed.en


def test_a_long_circle_is_told_in_the_order_in_which_it_is_written(years: Years) -> None:
    ring = ("tingbjerg", "klimagruppe", "br", "samarbejdsforum", "tingbjerg")
    years.files[TOML] += "".join(
        f'\n[[rule]]\ntype = "precedence"\nid = "x{number}"\nfirst = "{first}"\nthen = "{then}"\n'
        for number, (first, then) in enumerate(pairwise(ring))
    )
    years.files[TOML] += 'because = "Området skal høres"\n'
    (fault,) = years.faults()
    assert (fault.code, fault.found) == ("circle", " → ".join(ring))
    said = [fault.allowed.da.index(f"{first} før {then} (x") for first, then in pairwise(ring)]
    assert said == sorted(said)
    assert "Tag én af reglerne væk, eller vend den" in fault.allowed.da
    assert fault.allowed.da.endswith(": »Området skal høres«)")


def test_memberships_in_a_circle(years: Years) -> None:
    years.spoil(TOML, 'seats.alle = ["chef-tmf", "bl-1"]', 'seats.alle = { members_of = "klimagruppe" }')
    (fault,) = years.faults()
    assert (fault.code, fault.found) == ("circle", "klimagruppe → klimagruppe")


def test_parents_in_a_circle(years: Years) -> None:
    years.spoil(TOML, 'id = "samarbejdsforum"', 'id = "samarbejdsforum"\nparent = "klimagruppe"')
    (fault,) = years.faults()
    assert (fault.code, fault.found) == ("circle", "klimagruppe → samarbejdsforum → klimagruppe")


def test_a_vacant_seat_is_named_with_post_body_and_dates(years: Years) -> None:
    years.spoil(PEOPLE, ";01-07-2027;", ";15-10-2027;")
    (fault,) = years.faults()
    said = fault.say("da")
    assert fault.where == "chef-sof"
    assert "1. september 2027 til 14. oktober 2027" in said
    assert "Styregruppen" in said
    assert "Styringsdialog" in said
