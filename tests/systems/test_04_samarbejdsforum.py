"""Samarbejdsforum (note, B.2): Styregruppen's members, BL and Lejernes LO; the theme decides who speaks."""

from calendars.plan import Sitting
from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free, pinned, vacant, without_rules
from tests.systems.spoil import day_of, dropped, moved, without
from tests.systems.system import System

BODY = "samarbejdsforum"
WHEEL = [
    "primo februar", "primo marts", "ultimo april", "medio juni", "medio september", "medio november",
]  # fmt: skip
LETTING = "samarbejdsforum-primo-februar"
SPEAKERS = {
    LETTING: "direktoer-sof",
    "sf-udlejning": "direktoer-sof",
    "samarbejdsforum-ultimo-april": "direktoer-suf",
    "samarbejdsforum-medio-juni": "direktoer-tmf",
}
MEMBERS = 'seats.kommune = { members_of = "styregruppe", group = "forvaltninger" }'
ANOTHER = Edit('    { post = "kontorchef-sof", weight = 6 },', '    "direktoer-sof",')
FORVALTNINGER = [
    "kontorchef-oekf", "kontorchef-kff", "kontorchef-buf", "kontorchef-suf", "kontorchef-sof",
    "centerchef-bydesign", "kontorchef-bif",
]  # fmt: skip


def _posts(system: System, group: str) -> list[str]:
    return [seat.post for seat in system.of(BODY)[0].seats if group in seat.groups]


def test_its_wheel_is_the_notes(system: System) -> None:
    assert [meeting.window.words for meeting in system.of(BODY)] == WHEEL
    assert all(system.programme.day(meeting.id) in meeting.window for meeting in system.of(BODY))


def test_four_to_six_are_counted(system: System) -> None:
    count = next((rule for rule in system.year.rules if rule.name == "samarbejdsforum-aar"), None)
    assert count is not None
    assert (count.least, count.most) == (4, 6)
    three = dropped(system.plan, *list(SPEAKERS)[:3])
    assert "samarbejdsforum-aar" in system.broken(three)


def test_eight_come_from_bl_and_one_from_lejernes_lo(system: System) -> None:
    posts = system.year.posts
    assert [posts[post].organisation for post in _posts(system, "bl")] == ["bl"] * 8
    assert [posts[post].organisation for post in _posts(system, "lejere")] == ["llo"]


def test_tmf_center_for_bydesign_is_in_the_chair(system: System) -> None:
    assert {meeting.chairs for meeting in system.of(BODY)} == {("centerchef-bydesign",)}
    assert system.year.posts["centerchef-bydesign"].organisation == "tmf"
    assert "formandskab" in system.broken(without(system.plan, LETTING, "centerchef-bydesign"))


def test_its_municipal_seats_are_styregruppens_members(system: System) -> None:
    assert _posts(system, "kommune") == FORVALTNINGER


def test_a_change_in_styregruppen_is_a_change_here(system: System) -> None:
    meeting = system.read(ANOTHER).by_id["samarbejdsforum-primo-marts"]
    assert meeting.seat("kontorchef-sof") is None
    seat = meeting.seat("direktoer-sof")
    assert seat is not None
    assert seat.groups == ("kommune",)


def test_the_theme_decides_who_speaks(system: System) -> None:
    assert {m.id: m.speakers[0] for m in system.of(BODY) if m.speakers} == SPEAKERS


def test_a_speaker_holds_no_seat_but_is_there(system: System) -> None:
    for meeting in system.of(BODY):
        seats = {seat.post: seat for seat in meeting.seats}
        speaker = SPEAKERS.get(meeting.id)
        assert {post for post, seat in seats.items() if not seat.groups} == ({speaker} if speaker else set())
        if speaker:
            sittings = system.plan.by_meeting[meeting.id].sittings
            assert any(one.post == speaker and one.person is not None for one in sittings)


def test_without_its_speaker_a_theme_meeting_cannot_be_held(system: System) -> None:
    assert "ordfoerer" in system.broken(without(system.plan, LETTING, "direktoer-sof"))
    small = without_rules(everybody_free(cut(system.year, LETTING)), "series_count", "prepared_by")
    plan = system.solved(small)
    assert plan is not None
    assert Sitting("direktoer-sof", "Direktør SOF", "holder") in plan.by_meeting[LETTING].sittings
    assert system.solved(vacant(small, "direktoer-sof")) is None


def test_a_meeting_on_another_theme_does_without(system: System) -> None:
    june = "samarbejdsforum-medio-juni"
    small = without_rules(everybody_free(cut(system.year, june)), "series_count", "prepared_by")
    assert system.solved(vacant(small, "direktoer-sof")) is not None
    assert system.solved(vacant(small, "direktoer-tmf")) is None


def test_the_municipality_speaks_with_one_voice(system: System) -> None:
    february, january = day_of(system.plan, LETTING), "styregruppe-ultimo-januar"
    assert "en-stemme" in system.broken(moved(system.plan, january, february))
    prepared = without_rules(everybody_free(cut(system.year, LETTING, january)), "series_count")
    prepared = pinned(prepared, january, february.replace(month=1, day=28))
    assert system.solved(pinned(prepared, LETTING, february.replace(day=4))) is not None
    assert system.solved(pinned(prepared, LETTING, february.replace(day=3))) is None


def test_the_speaker_is_told(system: System) -> None:
    told = [
        event for event in system.feed("person-direktoer-sof").events if "Samarbejdsforum" in event.summary
    ]
    days = {event.start.date() for event in told if hasattr(event.start, "date")}
    assert {day_of(system.plan, LETTING), day_of(system.plan, "sf-udlejning")} <= days
    assert any(
        "Ordførende: Administrerende direktør, Socialforvaltningen" in event.description for event in told
    )


REMOVALS = (
    Removal(
        "a window of the wheel",
        ("test_its_wheel_is_the_notes",),
        edits=(Edit('window = "medio juni", theme = "klima"', 'window = "juni", theme = "klima"'),),
    ),
    Removal("the count", ("test_four_to_six_are_counted",), rules=("samarbejdsforum-aar",)),
    Removal(
        "Lejernes LO",
        ("test_eight_come_from_bl_and_one_from_lejernes_lo",),
        edits=(Edit('seats.lejere = ["llo"]\n'),),
    ),
    Removal(
        "one of BL's eight",
        ("test_eight_come_from_bl_and_one_from_lejernes_lo",),
        edits=(Edit('"bl-7", "bl-8"]\nseats.lejere', '"bl-7"]\nseats.lejere'),),
    ),
    Removal("the chair", ("test_tmf_center_for_bydesign_is_in_the_chair",), rules=("chair",)),
    Removal(
        "the municipal seats",
        ("test_its_municipal_seats_are_styregruppens_members",),
        edits=(Edit(MEMBERS, f"seats.kommune = {FORVALTNINGER[:6]!r}"),),
    ),
    Removal(
        "that seats are members, not a copy",
        ("test_a_change_in_styregruppen_is_a_change_here",),
        edits=(Edit(MEMBERS, f"seats.kommune = {FORVALTNINGER!r}"),),
    ),
    Removal(
        "a meeting's theme",
        ("test_the_theme_decides_who_speaks",),
        edits=(Edit('{ window = "ultimo april", theme = "aeldreboliger" }', '"ultimo april"'),),
    ),
    Removal(
        "that a theme adds its posts",
        (
            "test_the_theme_decides_who_speaks",
            "test_a_speaker_holds_no_seat_but_is_there",
            "test_a_meeting_on_another_theme_does_without",
            "test_the_speaker_is_told",
        ),
        patches=(("scheduler.year_file.expand.bodies._speakers", lambda context, written, spot: ()),),
    ),
    Removal(
        "that speakers are there",
        ("test_without_its_speaker_a_theme_meeting_cannot_be_held",),
        rules=("representation",),
    ),
    Removal("one voice", ("test_the_municipality_speaks_with_one_voice",), rules=("en-stemme",)),
)
