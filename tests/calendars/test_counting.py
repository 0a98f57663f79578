"""A number agrees with its words, in both languages."""

import pytest

from calendars.language import Text

MEETINGS = Text(da="{n:# møde|# møder}", en="{n:# meeting|# meetings}")
HELD = Text(
    da="Der holdes {n:intet møde|ét møde|# møder}", en="There {n:is no meeting|is one|are # meetings}"
)


@pytest.mark.parametrize(
    ("number", "danish", "english"),
    [(0, "0 møder", "0 meetings"), (1, "1 møde", "1 meeting"), (2, "2 møder", "2 meetings")],
)
def test_one_is_singular_and_every_other_number_plural(number, danish, english):
    assert (MEETINGS.format("da", n=number), MEETINGS.format("en", n=number)) == (danish, english)


def test_twenty_one_is_many_and_minus_one_is_one():
    assert MEETINGS.format("da", n=21) == "21 møder"
    assert MEETINGS.format("da", n=-1) == "-1 møde"


@pytest.mark.parametrize(
    ("number", "danish", "english"),
    [
        (0, "Der holdes intet møde", "There is no meeting"),
        (1, "Der holdes ét møde", "There is one"),
        (3, "Der holdes 3 møder", "There are 3 meetings"),
    ],
)
def test_none_has_a_form_of_its_own_where_one_is_given(number, danish, english):
    assert (HELD.format("da", n=number), HELD.format("en", n=number)) == (danish, english)


def test_other_ways_to_write_a_number_still_serve():
    assert Text(da="{n:>4}{n:+d}", en="").format("da", n=7) == "   7+7"


def test_words_that_are_no_number_agree_with_nothing():
    with pytest.raises(ValueError, match="Invalid format specifier"):
        MEETINGS.format("da", n="1")


def test_a_text_is_filled_in_both_languages_at_once():
    day = Text(da="mandag", en="Monday")
    text = Text(da="{n:# møde|# møder} {day}", en="{n:# meeting|# meetings} on {day}")
    assert text.filled(n=2, day=day) == Text(da="2 møder mandag", en="2 meetings on Monday")
