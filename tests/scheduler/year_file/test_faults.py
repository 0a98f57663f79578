"""Faults are told all at once, in order, in both languages."""

from calendars.language import Text
from scheduler.year_file.faults import Fault, YearFaults, choices, nearest

FAULT = Fault(
    "aarshjul.toml",
    42,
    "body styregruppe > quorum > forvaltninger",
    "9",
    Text(da="et helt tal fra 1 til 7", en="a whole number from 1 to 7"),
    "7",
    "bad-number",
)


def test_a_fault_says_where_what_and_what_is_allowed() -> None:
    assert FAULT.say("da") == (
        "aarshjul.toml, linje 42: body styregruppe > quorum > forvaltninger\n"
        "  Fundet: 9\n  Tilladt: et helt tal fra 1 til 7\n"
        '  Mente du "7"?'
    )
    assert FAULT.say("en").splitlines()[0].startswith("aarshjul.toml, line 42:")
    assert 'Did you mean "7"?' in FAULT.say("en")


def test_faults_are_in_order_of_file_and_line_and_none_is_told_twice() -> None:
    other = Fault("aarshjul.toml", 7, "", "x", FAULT.allowed)
    unplaced = Fault("afdelinger.csv", None, "", Text(da="mangler", en="missing"), FAULT.allowed)
    faults = YearFaults([unplaced, FAULT, other, FAULT])
    assert faults.faults == (other, FAULT, unplaced)
    assert str(faults).startswith("3 fejl i årets filer:")
    assert faults.say("en").startswith("3 faults")
    assert YearFaults([other]).say().startswith("1 fejl")


def test_a_very_long_find_is_cut() -> None:
    fault = Fault("a", 1, "", "x" * 10_000, FAULT.allowed)
    assert len(fault.say()) < 300


def test_of_very_many_faults_the_first_are_said_and_the_others_counted() -> None:
    faults = YearFaults(Fault("personer.csv", line, "", "x", FAULT.allowed) for line in range(1, 603))
    said = faults.say()
    assert said.startswith("602 fejl")
    assert "personer.csv, linje 500\n" in said
    assert "personer.csv, linje 501\n" not in said
    assert said.endswith("Og 102 fejl mere: ret disse, og prøv igen.")


def test_the_nearest_word_ignores_case_and_gives_up_when_nothing_is_near() -> None:
    assert nearest("STYREGRUPE", ["styregruppe", "samarbejdsforum"]) == "styregruppe"
    assert nearest("zzz", ["styregruppe"]) is None
    assert nearest("x", []) is None


def test_a_long_list_of_choices_stays_readable() -> None:
    assert choices(str(number) for number in range(100)).endswith("… (+88)")
    assert choices([]) == "–"
