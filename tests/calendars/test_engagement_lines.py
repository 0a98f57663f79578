"""Lines of a calendar file: which are kept, how they are unfolded and split."""

import pytest

from calendars.engagement_lines import Line, blocks


def only_event(*lines, newline="\r\n"):
    text = newline.join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    return next(block for block in blocks(text.encode()) if block.name == "VEVENT")


def test_only_what_tells_the_time_is_kept():
    event = only_event(
        "SUMMARY:Fortroligt",
        "DTSTART:20270104T090000", "DESCRIPTION;ALTREP=\"x:y\":Mere\r\n  fortroligt",
        "ATTENDEE:mailto:x@example.org", "BEGIN:VALARM", "DTSTART:20270101", "TRIGGER:-PT15M", "END:VALARM",
        "UID:a",
    )  # fmt: skip
    assert [(line.number, line.name, line.value) for line in event.lines] == [
        (4, "DTSTART", "20270104T090000"),
        (12, "UID", "a"),
    ]


def test_folded_lines_are_joined_and_keep_the_number_of_the_first():
    event = only_event("UID:first", " -half", "\t-and-half", "DTST", " ART:20270104")
    assert event.get("UID") == Line(3, "UID", "", "first-half-and-half")


def test_a_fold_inside_a_letter_of_two_octets_is_joined():
    data = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:må\nEND:VEVENT\nEND:VCALENDAR\n".encode()
    folded = data.replace("å".encode(), "å".encode()[:1] + b"\n " + "å".encode()[1:])
    assert next(blocks(folded)).get("UID").value == "må"


@pytest.mark.parametrize(
    ("line", "parameter", "value"),
    [
        ("DTSTART;TZID=Europe/Copenhagen:20270104T090000", "Europe/Copenhagen", "20270104T090000"),
        ('DTSTART;X=1;tzid="A:B;C";VALUE=DATE-TIME:20270104T090000', "A:B;C", "20270104T090000"),
        ("DTSTART;TZID=(UTC+01:00) Paris:20270104T090000", "(UTC+01:00) Paris", "20270104T090000"),
        ("dtstart;TZID= Europe/Oslo : 20270104T090000 ", "Europe/Oslo", "20270104T090000"),
        ("DTSTART:20270104", None, "20270104"),
        ("DTSTART", None, ""),
        ('DTSTART;TZID="Europe/Oslo:20270104', "Europe/Oslo", "20270104"),
    ],
)
def test_parameters_and_values_are_told_apart(line, parameter, value):
    start = only_event(line).get("DTSTART")
    assert (start.parameter("TZID"), start.value) == (parameter, value)


def test_a_colon_in_a_quoted_parameter_does_not_begin_the_value():
    assert only_event('UID;X="a:b":c:d').get("UID").value == "c:d"


def test_the_first_of_a_repeated_property_counts_and_all_can_be_had():
    event = only_event("EXDATE:20270104", "EXDATE:20270105", "STATUS: cancelled ", "STATUS:CONFIRMED")
    assert event.word("STATUS") == "CANCELLED"
    assert [line.value for line in event.all("EXDATE")] == ["20270104", "20270105"]
    assert event.word("TRANSP") == ""


def test_blocks_come_in_the_order_they_end_with_small_letters_and_unknown_ones_inside():
    text = (
        "\n\nbegin:vcalendar\nBEGIN:X-STUFF\nBEGIN:VEVENT\nEND:VEVENT\nEND:X-STUFF\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\n"
        "END:STANDARD\nEND:VTIMEZONE\nX-CALEND:20270101\nend:vcalendar\nEfterskrift\n\x1a"
    )
    found = list(blocks(text.encode()))
    assert [block.name for block in found] == ["VEVENT", "VTIMEZONE", "VCALENDAR"]
    assert [part.name for part in found[1].parts] == ["STANDARD"]
    assert found[2].get("X-CALEND").value == "20270101"


def test_a_second_calendar_in_the_file_is_read_too():
    one = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n"
    assert [block.name for block in blocks(one + b"\n" + one)] == ["VEVENT", "VCALENDAR"] * 2
