"""Lists keep what they say, but for terms that ended, dialogues that were held and closed days gone by."""

from datetime import date

from scheduler.roll.findings import Finding
from scheduler.roll.lists import Dialogues, carry_organisations, carry_people, carry_rooms

PEOPLE = """\
post;titel;indehaver;fra;til;kalender
chef;Chef;Anders;;30-06-2027;a.ics
chef;Chef;Berit;01-07-2027;;b.ics
vice;Vice;Carl;;31-12-2027;c.ics
halv;Halv;Dorte;;30-06-2028;
"""


def test_terms_that_ended_go_and_posts_without_a_holder_are_named() -> None:
    findings: list[Finding] = []
    rows = carry_people(PEOPLE, 2027, findings).split("\r\n")
    assert rows[1:-1] == [
        "chef;Chef;Berit;01-07-2027;;b.ics;",
        "halv;Halv;Dorte;;30-06-2028;;",
        "vice;Vice;Ubesat: Vice;01-01-2028;;;ja",
        "halv;Halv;Ubesat: Halv;01-07-2028;;;ja",
    ]
    assert [one.text.da for one in findings] == [
        "Vice er ubesat fra lørdag den 1. januar 2028: skriv, hvem der har posten.",
        "Halv er ubesat fra lørdag den 1. juli 2028: skriv, hvem der har posten.",
    ]


def test_overdue_dialogues_come_first_and_become_urgent() -> None:
    text = "id,name,window,last held\na,A,,2027-03-01\nb,B,april,2027-04-01\nc,C,,\nd,D,,01-09-2026\n"
    findings: list[Finding] = []
    dialogues = Dialogues({"d": date(2027, 10, 5)}, "september-december", 15)
    rows = carry_organisations(text, dialogues, 2027, findings).split("\r\n")
    assert rows[:-1] == [
        "id,name,window,last held,hast",
        "a,A,,01-03-2027,3",
        "b,B,april,01-04-2027,",
        "c,C,,,3",
        "d,D,,05-10-2027,",
    ]
    assert [one.text.en[:1] for one in findings] == ["C", "A"]


def test_closed_days_gone_by_are_named_and_left_out() -> None:
    findings: list[Finding] = []
    text = 'id;navn;sted;pladser;lukket\nsal;Sal;hus;8;"2027-07-01/2027-07-31, 2028-02-01"\n'
    assert carry_rooms(text, 2027, findings).split("\r\n")[1] == "sal;Sal;hus;8;2028-02-01"
    assert len(findings) == 1
