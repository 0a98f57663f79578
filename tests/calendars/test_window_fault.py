"""Words that mean no window are refused, with the part not understood and what may stand there."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.window import WindowFault, parse_window
from calendars.window_fault import ALLOWED
from calendars.window_vocabulary import KNOWN

UNTIMED = settings(deadline=None)  # the machine may be busy


@pytest.mark.parametrize(
    ("words", "found", "hint", "allowed"),
    [
        ("", "", None, "primo, medio"),
        ("   ", "", None, "primo, medio"),
        ("ultimo matrs", "matrs", "marts", "primo, medio"),
        ("ulitmo marts", "ulitmo", "ultimo", "primo, medio"),
        ("primo Septmeber", "Septmeber", "september", "primo, medio"),
        ("slut marts", "slut", "ultimo", "primo, medio"),
        ("2. kvartla", "kvartla", "kvartal", "primo, medio"),
        ("hele året", "hele", "januar-december", "primo, medio"),
        ("xyzzy", "xyzzy", None, "primo, medio"),
        ("30. februar", "30. februar", "28. februar", "februar 2027 har 28 dage"),
        ("29. februar", "29. februar", "28. februar", "februar 2027 har 28 dage"),
        ("1. februar-29. februar", "29. februar", "28. februar", "februar 2027 har 28 dage"),
        ("28. februar - 29. februar 2027", "29. februar 2027", "28. februar", "februar 2027 har 28 dage"),
        ("0. maj", "0. maj", "1. maj", "maj 2027 har 31 dage"),
        ("31. april 2028", "31. april 2028", "30. april", "april 2028 har 30 dage"),
        ("uge 53", "uge 53", "uge 52", "2027 har 52 uger"),
        ("uge 53 2027", "uge 53 2027", "uge 52", "2027 har 52 uger"),
        ("uge 36-53", "53", "uge 52", "2027 har 52 uger"),
        ("uge 54 2026", "uge 54 2026", "uge 53", "2026 har 53 uger"),
        ("uge 0", "uge 0", "uge 1", "2027 har 52 uger"),
        ("5. kvartal", "5. kvartal", None, "4. kvartal"),
        ("Q0", "Q0", None, "4. kvartal"),
        ("3. halvår", "3. halvår", None, "2. halvår"),
        ("2027-02-30", "2027-02-30", "28. februar", "februar 2027 har 28 dage"),
        ("2027-13-01", "2027-13-01", None, "fra 01 til 12"),
        ("2027-05-14/2027-05-01", "2027-05-14/2027-05-01", None, "slutter efter"),
        ("maj 2028-april 2028", "maj 2028-april 2028", None, "slutter efter"),
        ("14.-3. maj", "14.-3. maj", None, "slutter efter"),
        ("ultimo-primo maj", "ultimo-primo maj", None, "slutter efter"),
        ("medio-primo juni, uge 30 2027", "medio-primo juni", None, "slutter efter"),
        ("14.-3. maj 2027", "14.-3. maj 2027", None, "slutter efter"),
        ("primo maj-medio juni-juli", "primo maj-medio juni-juli", None, "fra ét til ét"),
        ("primo", "primo", None, 'som i "primo maj"'),
        ("primo og uge 20", "primo", None, 'som i "primo maj"'),
        ("37", "37", None, '"uge 3"'),
        ("3 2027 og 10. maj", "3 2027", None, '"uge 3"'),
        ("3., uge 20", "3.", None, '"uge 3"'),
        ("marts/april", "marts/april", None, "skråstreg"),
        ("2027-05-01/maj", "2027-05-01/maj", None, "skråstreg"),
        ("ca. primo maj", "ca.", None, "kun forrest"),
        ("primo marts, ca. maj", "ca.", None, "kun forrest"),
        ("marts og", "marts og", None, "primo, medio"),
        (", marts", ", marts", None, "primo, medio"),
        ("marts,, april", "marts,, april", None, "primo, medio"),
        ("marts og 2028", "2028", None, "primo, medio"),
        ("marts 27", "marts 27", None, "primo, medio"),
        ("2027", "2027", None, "primo, medio"),
        ("3.5.2027", "3.5.2027", "3. maj 2027", "primo, medio"),
        ("14/9-2027", "14/9-2027", "14. september 2027", "primo, medio"),
        ("14/9", "14/9", "14. september", "primo, medio"),
        ("40/9-2027", "2027", None, "primo, medio"),
        ("primo marts!", "primo marts!", None, "primo, medio"),
        ("maj 1850", "maj 1850", None, "1900 til 2100"),
        ("9999-12-31", "9999-12-31", None, "1900 til 2100"),
        ("0000-00-00", "0000-00-00", None, "1900 til 2100"),
    ],
)
def test_what_is_refused_and_why(words, found, hint, allowed):
    with pytest.raises(WindowFault) as caught:
        parse_window(words, 2027)
    fault = caught.value
    assert (fault.found, fault.hint) == (found, hint)
    assert allowed in fault.allowed.da
    assert fault.words == " ".join(words.split())


@pytest.mark.parametrize("hint", ["28. februar", "uge 52", "januar-december", "marts"])
def test_a_hint_that_stands_alone_is_a_window(hint):
    assert parse_window(hint, 2027).first.year == 2027


@pytest.mark.parametrize(
    "words", ["primo marts" + " " * 500, "marts, " * 80 + "maj", "9" * 501, "\ufdfa" * 400, "x" * 10_000_000]
)
def test_a_very_long_window_is_refused_at_once(words):
    with pytest.raises(WindowFault) as caught:
        parse_window(words, 2027)
    assert "500" in caught.value.allowed.en
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize("year", [-1, 0, 1899, 2101, 99999])
def test_a_year_outside_the_calendar_is_refused(year):
    with pytest.raises(WindowFault, match="1900 til 2100"):
        parse_window("ultimo marts", year)


def test_a_range_may_not_run_past_the_last_year():
    assert parse_window("december", 2100).last.year == 2100
    with pytest.raises(WindowFault, match="1900 til 2100"):
        parse_window("oktober-februar", 2100)


LINKS = st.sampled_from([" ", "-", ", ", " og ", " til ", "/", ".", " 2028 ", "2027-05-03"])
WORDS = st.one_of(st.sampled_from(KNOWN), st.integers(0, 60).map(str), st.integers(0, 60).map("{}.".format))


@UNTIMED
@given(st.one_of(st.text(max_size=60), st.lists(st.one_of(WORDS, LINKS), max_size=14).map("".join)))
def test_any_text_is_a_window_or_a_fault(words):
    window, fault = None, None
    try:
        window = parse_window(words, 2027)
    except WindowFault as refused:
        fault = refused
    if window is not None:
        assert parse_window(window.words, 2027) == window
    else:
        assert bool(fault.found) is bool(fault.words)
        assert fault.say("da") != fault.say("en")


def test_a_fault_is_said_in_both_languages_and_travels_between_processes():
    fault = pickle.loads(pickle.dumps(WindowFault("ultimo matrs", "matrs", hint="marts")))
    assert str(fault) == fault.say("da")
    assert str(fault).startswith('Vinduet "ultimo matrs" kan ikke læses ved "matrs". Tilladt: primo')
    assert fault.say("en").endswith('Did you mean "marts"?')
    assert fault.allowed == ALLOWED
    assert str(WindowFault("xyzzy", "xyzzy")).endswith(ALLOWED.da)
