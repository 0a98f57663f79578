"""A year is saved as revisions, and an old base is refused with what changed."""

import pytest

from calendars.store.base_changed import BaseChanged
from calendars.store.document import Document
from calendars.store.revisions import current_revision, document_of, revision, revisions, save
from calendars.store.store import Store
from calendars.store.year_key import YearKey
from tests.calendars.store.samples import KBH, START, document, signed


def test_a_saved_year_reads_back_with_author_time_reason_and_case(store: Store) -> None:
    text = document('title = "Årshjul 2027"\r\n', personer="post;navn\nkontorchef;\x00\U0001f4c5\n")
    with store.writing() as connection:
        save(connection, KBH, text, signed("tmf\n"), base=0, reason="nyt\når", case_number="2026-1")
    with store.reading() as connection:
        found = current_revision(connection, KBH)
        assert found is not None
        assert (found.key, found.number, found.parent) == (KBH, 1, None)
        assert (found.author, found.time) == ("tmf", START)
        assert (found.reason, found.case_number) == ("nyt år", "2026-1")
        assert document_of(connection, found) == text


def test_revisions_follow_each_other_and_all_are_kept(store: Store) -> None:
    texts = [document(f"year = 2027 # {number}\n") for number in range(3)]
    with store.writing() as connection:
        for number, text in enumerate(texts):
            save(connection, KBH, text, signed(minute=number), base=number)
        found = revisions(connection, KBH)
        assert [(one.number, one.parent) for one in found] == [(1, None), (2, 1), (3, 2)]
        assert [document_of(connection, one) for one in found] == texts


def test_the_current_document_saved_again_makes_no_revision(store: Store) -> None:
    with store.writing() as connection:
        first = save(connection, KBH, document(), signed(), base=0)
        assert save(connection, KBH, document(), signed("en anden", 5), base=1) == first
        assert revisions(connection, KBH) == [first]


def test_the_same_change_made_twice_is_told_and_not_taken_for_one(store: Store) -> None:
    with store.writing() as connection:
        save(connection, KBH, document("1"), signed(), base=0)
        save(connection, KBH, document("2"), signed(), base=1)
    with store.writing() as connection, pytest.raises(BaseChanged):
        save(connection, KBH, document("2"), signed("sof"), base=1)


def test_going_back_to_an_earlier_document_is_a_new_revision(store: Store) -> None:
    with store.writing() as connection:
        for base, text in enumerate((document("a"), document("b"), document("a"))):
            save(connection, KBH, text, signed(), base=base)
        first, _, third = revisions(connection, KBH)
        assert first.digest == third.digest


def test_an_old_base_is_refused_with_who_when_why_and_what(store: Store) -> None:
    with store.writing() as connection:
        save(connection, KBH, document(personer="a", lokaler="b"), signed(), base=0)
        newer = Document({"aarshjul.toml": "year = 2027\n", "personer.csv": "c"}, {"engagementer/a.ics": "1"})
        save(connection, KBH, newer, signed("sof", 7), base=1, reason="ny kontorchef")
    with store.writing() as connection, pytest.raises(BaseChanged) as refused:
        save(connection, KBH, document("mit"), signed("tmf", 9), base=1)
    told = refused.value
    assert (told.base, told.current, told.author, told.at) == (1, 2, "sof", signed(minute=7).at)
    assert told.changed == ("engagementer/a.ics", "lokaler.csv", "personer.csv")
    for sentence in (told.say("da"), told.say("en")):
        assert all(word in sentence for word in ("sof", "ny kontorchef", "lokaler.csv", "26.11.2026", "2"))
    with store.reading() as connection:
        assert len(revisions(connection, KBH)) == 2


def test_a_base_that_never_was_is_the_callers_fault(store: Store) -> None:
    with store.writing() as connection, pytest.raises(ValueError, match="no revision 3"):
        save(connection, KBH, document(), signed(), base=3)


def test_years_and_installations_are_apart(store: Store) -> None:
    others = [YearKey("kbh", 2028), YearKey("aarhus", 2027)]
    with store.writing() as connection:
        save(connection, KBH, document("a"), signed(), base=0)
        for key in others:
            assert current_revision(connection, key) is None
            assert save(connection, key, document("b"), signed(), base=0).number == 1
        assert document_of(connection, revision(connection, KBH, 1)) == document("a")


def test_what_is_left_in_the_middle_is_not_there(store: Store) -> None:
    with pytest.raises(KeyError):
        _fail_after_saving(store)
    with store.reading() as connection:
        assert current_revision(connection, KBH) is None


def _fail_after_saving(store: Store) -> None:
    with store.writing() as connection:
        save(connection, KBH, document(), signed(), base=0)
        raise KeyError
