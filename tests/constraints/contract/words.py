"""Both languages have a sentence for every breach and every demand, with names in place of ids."""

from calendars.language import LANGUAGES
from constraints.plan_model import PlanModel
from constraints.postings import PriceFloor
from tests.constraints.contract.faces import found
from tests.constraints.years import MARK


def check_words(case):
    """Every breach and every posting that may be named in an explanation can be said."""
    for violation in found(case):
        said = [case.rule.say_breach(violation, case.year, language) for language in LANGUAGES]
        check_sentences(said)
        assert violation.amount > 0
    names = PlanModel(case.year, case.candidates.masks)
    for posting in case.rule.post(names):
        if not isinstance(posting, PriceFloor) and not getattr(posting, "redundant", False):
            check_sentences(case.rule.say_demand(posting.key, case.year, language) for language in LANGUAGES)


def check_sentences(sentences):
    """Danish and English, filled in, different, and with no id in them."""
    danish, english = sentences
    for sentence in (danish, english):
        assert sentence.strip() == sentence
        assert sentence[:1].isupper() or not sentence[:1].isalpha(), sentence
        assert not set(sentence) & {"{", "}", "?", MARK}, sentence
        assert "None" not in sentence
    assert danish != english
