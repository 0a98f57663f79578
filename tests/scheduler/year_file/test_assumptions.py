"""What the files leave open is told as an assumption, never silently."""

import pytest

from tests.scheduler.year_file.small_year import Years


def said(years: Years) -> str:
    return "\n".join(assumption.text.da for assumption in years.read().assumptions)


def test_windows_are_shown_as_dates(years: Years) -> None:
    assert "»oktober« 1.-31. oktober 2027" in said(years)
    assert "»ultimo februar« 21.-28. februar 2027" in said(years)


def test_people_of_whom_nothing_is_known_are_named(years: Years) -> None:
    assert "planlagt som ledige (1): BL-repræsentant." in said(years)


def test_a_calendar_that_ends_in_june_is_named_with_its_days(years: Years) -> None:
    years.files["engagementer/chef-tmf.ics"] = years.files["engagementer/chef-tmf.ics"].replace(
        "20271230", "20270630"
    )
    assert "Kontorchef TMF: kalenderen dækker kun 4. januar 2027 til 30. juni 2027" in said(years)


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
        ('installation = "kbh"\n', "", "Installationens navn er »aarshjul«"),
        ("start_every = 30\n", "", "Møder begynder hver 30. minut."),
        ("minutes = 60\nseats.alle", "seats.alle", "Klimagruppe: varigheden er ikke skrevet; 120 minutter."),
        ("minutes = 90\nseats.parter", "seats.parter", "varigheden er ikke skrevet; 120 minutter."),
        ('"2027-12-09"]', '"2028-12-09"]', "Br: 9. december 2028 ligger uden for perioden"),
        ("expires = 2027-12-31", "expires = 2029-12-31", "udløber først mandag den 31. december 2029"),
        ("quorum.forvaltninger = 2\n", "", "uanset hvor mange der kommer: Styregruppen, Samarbejdsforum"),
        ('"primo marts"', '"ca. primo marts"', "koster 20: Styregruppen og Samarbejdsforum"),
        ("weekdays = { fredag = 2 }\n", "", "Alle hverdage er lige gode."),
        ('meetings = ["medio februar"]\n', "", "Klimagruppe har ingen møder i filen."),
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
