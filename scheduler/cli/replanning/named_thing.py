"""Which organisation or room an option means."""

from collections.abc import Mapping

from calendars.language import Language, Text, join_words
from scheduler.year_file.faults import choices, nearest
from scheduler.year_file.tables.words import ID

ORGANISATION = Text(da="en organisation", en="an organisation")
ROOM = Text(da="et lokale", en="a room")

_UNKNOWN = Text(
    da='--{option}: "{words}" er ikke {what}.{hint} Skriv et id eller navn: {known}.',
    en='--{option}: "{words}" is not {what}.{hint} Write an id or a name: {known}.',
)
_HINT = Text(da=' Mente du "{hint}"?', en=' Did you mean "{hint}"?')
_SEVERAL = Text(
    da='--{option}: "{words}" passer på flere: {names}. Skriv den, der menes.',
    en='--{option}: "{words}" fits several: {names}. Write the one that is meant.',
)


class UnknownThing(Exception):
    """The words name nothing, or several things; the sentence says so."""


def find_thing(option: str, words: str, names: Mapping[str, str], what: Text, language: Language) -> str:
    """The id that the words are, or whose name they are or a part of, in any case.

    A word in the shape of an id that nothing has stays: another change may add it, and the year's own reader
    tells of it if none does.

    >>> find_thing("merge", "Sydbo", {"nord": "Nordbo", "syd": "Boligselskabet Sydbo"}, ORGANISATION, "da")
    'syd'
    """
    asked = words.strip().casefold()
    if words in names:
        return words
    for fits in (lambda name: name == asked, lambda name: asked in name):
        found = [one for one, name in names.items() if asked and fits(name.casefold())]
        if not found and ID.fullmatch(words):
            return words
        if len(found) == 1:
            return found[0]
        if found:
            listed = join_words([f"{names[one]} [{one}]" for one in found], language)
            raise UnknownThing(_SEVERAL.format(language, option=option, words=words, names=listed))
    near = nearest(words, [*names.values(), *names])
    hint = _HINT.format(language, hint=near) if near else ""
    known = choices(sorted(names))
    raise UnknownThing(
        _UNKNOWN.format(language, option=option, words=words, what=what, hint=hint, known=known)
    )
