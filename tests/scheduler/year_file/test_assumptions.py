"""What the files leave open is told as an assumption, never silently."""

import pytest

from constraints.year import TOPICS
from tests.scheduler.year_file.small_year import Years


def said(years: Years) -> str:
    return "\n".join(assumption.text.da for assumption in years.read().assumptions)


def test_primo_medio_and_ultimo_are_told_once_and_whole_months_not_at_all(years: Years) -> None:
    assert "»ultimo« er den 21. til månedens sidste dag." in said(years)
    assert "oktober" not in said(years)


def test_a_window_whose_words_leave_its_dates_open_is_shown_as_dates(years: Years) -> None:
    years.spoil("aarshjul.toml", '"medio februar"', '"uge 7-8"')
    assert "»uge 7-8« er 15.-28. februar 2027." in said(years)


def test_what_is_true_of_several_is_told_once_of_them_all(years: Years) -> None:
    years.spoil("aarshjul.toml", "quorum.forvaltninger = 2\n", "")
    assert said(years).count("uanset hvor mange der kommer") == 1


def test_who_is_taken_to_be_free_comes_first(years: Years) -> None:
    topics = [assumption.topic for assumption in years.read().assumptions]
    assert topics[0] == "people"
    assert topics == sorted(topics, key=TOPICS.index)


def test_people_of_whom_nothing_is_known_are_named(years: Years) -> None:
    assert "planlagt som ledige hele tiden (1): BL-repræsentant." in said(years)


def test_a_calendar_that_ends_in_june_is_named_with_its_days(years: Years) -> None:
    years.files["engagementer/chef-tmf.ics"] = years.files["engagementer/chef-tmf.ics"].replace(
        "20271230", "20270630"
    )
    assert "Kontorchef TMF: kalenderen dækker kun 4. januar – 30. juni 2027" in said(years)


def test_days_that_are_closed_need_no_calendar(years: Years) -> None:
    years.spoil(
        "aarshjul.toml", "[preference]", '[[calendar.day]]\ndays = "2027-12-31"\nname = "x"\n[preference]'
    )
    assert "Kontorchef TMF" not in said(years)


def test_an_engagement_that_cannot_be_read_is_named_without_its_title(years: Years) -> None:
    ics = years.files["engagementer/chef-tmf.ics"]
    bad = "BEGIN:VEVENT\r\nUID:3@x\r\nSUMMARY:Fortroligt\r\nDTSTART:nonsens\r\nEND:VEVENT\r\nEND:VCALENDAR"
    years.files["engagementer/chef-tmf.ics"] = ics.replace("END:VCALENDAR", bad)
    text = said(years)
    assert "engagementer/chef-tmf.ics: linje" in text
    assert "Fortroligt" not in text


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('horizon = "2027-01-01/2027-12-31"\n', "", "Hele 2027 planlægges."),
        ('installation = "kbh"\n', "", "under navnet »aarshjul«"),
        ("start_every = 30\n", "", "Møder begynder hver 30. minut."),
        (
            "minutes = 60\nseats.alle",
            "seats.alle",
            "der afsættes 120 minutter: Klimagruppe.",
        ),
        (
            "minutes = 90\nseats.parter",
            "seats.parter",
            "Ingen varighed er skrevet; der afsættes 120 min",
        ),
        ('"2027-12-09"]', '"2028-12-09"]', "Br: 9. december 2028 ligger uden for perioden"),
        ("expires = 2027-12-31", "expires = 2029-12-31", "udløber først mandag den 31. december 2029"),
        ("quorum.forvaltninger = 2\n", "", "uanset hvor mange der kommer: Styregruppen, Samarbejdsforum"),
        ('"primo marts"', '"ca. primo marts"', "koster 20 point: Styregruppen og Samarbejdsforum"),
        ("weekdays = { fredag = 2 }\n", "", "Alle hverdage er lige gode."),
        ('meetings = ["medio februar"]\n', "", "så ingen planlægges: Klimagruppe."),
    ],
)
def test_what_is_left_open_is_told(years: Years, old: str, new: str, expected: str) -> None:
    assert expected not in said(years)
    years.spoil("aarshjul.toml", old, new)
    assert expected in said(years)


def test_without_rooms_meetings_are_planned_without(years: Years) -> None:
    del years.files["lokaler.csv"]
    assert "Ingen lokaler er skrevet i lokaler.csv" in said(years)
    assert not any(meeting.needs_room for meeting in years.read().meetings)


def test_every_assumption_is_told_in_both_languages(years: Years) -> None:
    for assumption in years.read().assumptions:
        assert assumption.text.da
        assert assumption.text.en
        assert assumption.text.da != assumption.text.en
