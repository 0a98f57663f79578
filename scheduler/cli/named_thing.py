"""Which body, organisation or room a command means."""

from collections.abc import Mapping

from calendars.language import Language, Text, join_words
from scheduler.year_file.faults import choices, nearest
from scheduler.year_file.tables.words import ID

BODY = Text(da="et organ", en="a body")
ORGANISATION = Text(da="en organisation", en="an organisation")
ROOM = Text(da="et lokale", en="a room")

_UNKNOWN = Text(
    da='{place}"{words}" er ikke {what}.{hint} Skriv et id eller navn: {known}.',
    en='{place}"{words}" is not {what}.{hint} Write an id or a name: {known}.',
)
_HINT = Text(da=' Mente du "{hint}"?', en=' Did you mean "{hint}"?')
_SEVERAL = Text(
    da='{place}"{words}" passer på flere: {names}. Skriv den, der menes.',
    en='{place}"{words}" fits several: {names}. Write the one that is meant.',
)


class UnknownThing(Exception):
    """The words name nothing, or several things; the sentence says so."""


def find_thing(
    words: str, names: Mapping[str, str], what: Text, language: Language, *, option: str = ""
) -> str:
    """The id that the words are, or whose name they are or a part of, in any case.

    Where an option makes a change, a word in the shape of an id that nothing has stays: another
    change may add it, and the year's own reader tells of it if none does.

    >>> find_thing("Sydbo", {"nord": "Nordbo", "syd": "Boligselskabet Sydbo"}, ORGANISATION, "da")
    'syd'
    """
    asked, place = words.strip().casefold(), f"--{option}: " if option else ""
    if words in names:
        return words
    for fits in (lambda name: name == asked, lambda name: asked in name):
        found = [one for one, name in names.items() if asked and fits(name.casefold())]
        if option and not found and ID.fullmatch(words):
            return words
        if len(found) == 1:
            return found[0]
        if found:
            listed = join_words([f"{names[one]} [{one}]" for one in found], language)
            raise UnknownThing(_SEVERAL.format(language, place=place, words=words, names=listed))
    near = nearest(words, [*names.values(), *names])
    hint = _HINT.format(language, hint=near) if near else ""
    known = choices(sorted(names))
    raise UnknownThing(_UNKNOWN.format(language, place=place, words=words, what=what, hint=hint, known=known))
