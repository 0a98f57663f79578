"""Den Tværkommunale Styregruppe (note, B.1): the seven forvaltninger, six to ten times a year."""

from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free
from tests.systems.spoil import dropped
from tests.systems.system import System

BODY = "styregruppe"
WHEEL = [
    "ultimo januar", "ultimo februar", "primo april", "primo juni",
    "medio august", "ultimo september", "ultimo oktober", "primo december",
]  # fmt: skip
SURE = ["styregruppe-medio-august", "styregruppe-ultimo-september"]
FIRST = ["styregruppe-ultimo-januar", "styregruppe-ultimo-februar"]
SECOND = ["styregruppe-primo-april", "styregruppe-primo-juni"]
FOURTH = ["styregruppe-ultimo-oktober", "styregruppe-primo-december"]
LEADERS = ("Kontorchef", "Centerchef", "Administrerende direktør")


def test_its_wheel_is_the_notes(system: System) -> None:
    assert [meeting.window.words for meeting in system.of(BODY)] == WHEEL
    assert all(system.programme.day(meeting.id) in meeting.window for meeting in system.of(BODY))


def test_each_forvaltning_has_a_seat_at_kontorchef_or_higher(system: System) -> None:
    posts = [system.year.posts[s.post] for s in system.of(BODY)[0].seats if "forvaltninger" in s.groups]
    assert sorted(post.organisation for post in posts) == ["bif", "buf", "kff", "oekf", "sof", "suf", "tmf"]
    assert all(post.title.startswith(LEADERS) for post in posts)


def test_a_forvaltning_that_does_not_come_costs(system: System) -> None:
    seat = next(seat for seat in system.of(BODY)[0].seats if seat.post == "kontorchef-sof")
    assert (seat.attendance, seat.weight) == ("wanted", 6)
    plan = system.plan
    assert system.charged(dropped(plan, FIRST[0]))["fremmoede"] > system.charged(plan)["fremmoede"]


def test_six_to_ten_are_counted(system: System) -> None:
    fewer = dropped(system.plan, FIRST[1], SECOND[1], FOURTH[1])
    assert "styregruppe-aar" in system.broken(fewer)
    assert "styregruppe-aar" not in system.broken(dropped(system.plan, FIRST[1], SECOND[1]))
    count = next(rule for rule in system.year.rules if rule.name == "styregruppe-aar")
    assert (count.least, count.most) == (6, 10)


def test_the_model_counts_them_too(system: System) -> None:
    six = everybody_free(cut(system.year, *SURE, FIRST[0], *SECOND, FOURTH[0]))
    assert system.solved(six) is not None
    assert system.solved(everybody_free(cut(system.year, *SURE, FIRST[0], SECOND[0], FOURTH[0]))) is None


def test_ca_2_is_a_soft_count(system: System) -> None:
    for quarter, meetings in ((1, FIRST), (2, SECOND), (4, FOURTH)):
        one = dropped(system.plan, meetings[0])
        assert f"styregruppe-kvartal-{quarter}" not in system.broken(one)
        assert system.charged(one).get(f"styregruppe-kvartal-{quarter}-gerne", 0) > 0


def test_at_least_one_is_held_in_each_of_those_quarters(system: System) -> None:
    for quarter, meetings in ((1, FIRST), (2, SECOND), (4, FOURTH)):
        assert f"styregruppe-kvartal-{quarter}" in system.broken(dropped(system.plan, *meetings))


def test_the_third_quarter_says_two(system: System) -> None:
    assert [meeting.id for meeting in system.of(BODY) if not meeting.optional] == SURE
    broken = system.broken(dropped(system.plan, SURE[0]))
    assert {"styregruppe-kvartal-3", "afholdes"} <= broken


def test_the_plan_holds_what_the_note_would_like(system: System) -> None:
    charged = system.charged(system.plan)
    assert not [name for name in charged if name.startswith("styregruppe-kvartal")]
    assert not [meeting for meeting in system.plan.dropped if meeting.startswith("styregruppe")]
    assert len([name for name in system.summaries("organ-styregruppe") if name.startswith("Den Tv")]) == 8


REMOVALS = (
    Removal(
        "a window of the wheel",
        ("test_its_wheel_is_the_notes",),
        edits=(
            Edit(
                '    "ca. primo april",\n', '    { window = "ca. april", id = "styregruppe-primo-april" },\n'
            ),
        ),
    ),
    Removal(
        "a forvaltning",
        ("test_each_forvaltning_has_a_seat_at_kontorchef_or_higher",),
        edits=(Edit('    "kontorchef-suf",\n'),),
    ),
    Removal(
        "the rank",
        ("test_each_forvaltning_has_a_seat_at_kontorchef_or_higher",),
        edits=(Edit('    "kontorchef-suf",\n', '    "vicekontorchef-suf",\n'),),
    ),
    Removal(
        "the weight of a seat",
        ("test_a_forvaltning_that_does_not_come_costs",),
        edits=(Edit('{ post = "kontorchef-sof", weight = 6 }', '"kontorchef-sof"'),),
    ),
    Removal(
        "the count",
        ("test_six_to_ten_are_counted", "test_the_model_counts_them_too"),
        rules=("styregruppe-aar",),
    ),
    Removal(
        "the soft counts",
        ("test_ca_2_is_a_soft_count",),
        rules=tuple(f"styregruppe-kvartal-{quarter}-gerne" for quarter in (1, 2, 4)),
    ),
    Removal(
        "the least of a quarter",
        ("test_at_least_one_is_held_in_each_of_those_quarters",),
        edits=(Edit("    { quarter = 4, least = 1, wanted = 2 },\n", "    { quarter = 4, wanted = 2 },\n"),),
    ),
    Removal(
        "the third quarter's two",
        ("test_the_third_quarter_says_two",),
        edits=(Edit("    { quarter = 3, least = 2 },\n"),),
    ),
    Removal(
        'that "ca." stands where the note says it',
        ("test_the_third_quarter_says_two",),
        edits=(Edit('    "medio august",\n', '    "ca. medio august",\n'),),
    ),
    Removal(
        "a meeting that the note would like",
        ("test_the_plan_holds_what_the_note_would_like",),
        edits=(Edit('    "ca. primo december",\n'),),
    ),
)
