"""An explanation and its ways out, as text and as JSON."""

from calendars.language import LANGUAGES, Language, Text, join_words
from constraints.year import Year
from scheduler.conflict.conflict import Conflict, Explanation
from scheduler.conflict.sentences import say_conflict, say_demand
from scheduler.relaxation.search import SHOWN, WayOut, WaysOut
from scheduler.relaxation.year_text import YearText
from scheduler.views.table import wrap

_POSSIBLE = Text(da="{title} kan planlægges.", en="{title} can be planned.")
_UNKNOWN = Text(
    da="{title}: det er ikke afgjort, om året kan planlægges. Tiden ({seconds:.0f} s) løb ud;"
    " prøv et større --time-limit.",
    en="{title}: it is not settled whether the year can be planned. Time ({seconds:.0f} s) ran out;"
    " try a larger --time-limit.",
)
_IMPOSSIBLE = Text(
    da="{title} kan ikke planlægges.{count:| # ting går ikke op, uafhængigt af hinanden:}",
    en="{title} cannot be planned.{count:| # things do not work, each by itself:}",
)
_MORE = Text(
    da="Der kan være flere: søgningen blev ikke færdig.", en="There may be more: the search did not end."
)
_NOT_MINIMAL = Text(
    da=" (Tiden løb ud: noget af det nævnte kan være uden betydning.)",
    en=" (Time ran out: some of what is named may not matter.)",
)
_WAYS = Text(da="Udveje, den billigste først:", en="Ways out, the cheapest first:")
_NO_WAYS = Text(
    da="Ingen enkel ændring af aarshjul.toml, der kunne afprøves, gør året muligt.",
    en="No simple change of aarshjul.toml that could be tried lets the year be planned.",
)
_CUT_SHORT = Text(
    da="Ikke alle udveje nåede at blive prøvet.", en="Not every way out could be tried in time."
)
_WAY = Text(
    da="{number}. {way} ({price} point) [{code}]", en="{number}. {way} ({price:# point|# points}) [{code}]"
)
_TRIED = Text(
    da="Hver udvej er afprøvet: med den er der lagt en plan, som holder alle krav.",
    en="Each way out was tried: with it, a plan was made that keeps every rule.",
)
_COMMAND = Text(
    da="Skriv en af dem ind i året: aarshjul explain {folder} --apply {code}",
    en="Write one of them into the year: aarshjul explain {folder} --apply {code}",
)


def say_explanation(year: Year, told: Explanation, seconds: float, language: Language) -> str:
    """Whether the year can be planned, and each conflict in a paragraph."""
    if told.possible is not False:
        text = _POSSIBLE if told.possible else _UNKNOWN
        return text.format(language, title=year.title, seconds=seconds)
    lines = [_IMPOSSIBLE.format(language, title=year.title, count=len(told.conflicts))]
    for conflict in told.conflicts:
        lines += ["", _paragraph(year, conflict, language)]
    return "\n".join(lines if told.complete else [*lines, "", _MORE[language]])


def _paragraph(year: Year, conflict: Conflict, language: Language) -> str:
    return say_conflict(year, conflict, language) + ("" if conflict.proven else _NOT_MINIMAL[language])


def say_ways(
    text: YearText, ways: WaysOut, folder: str, revision: str, language: Language, width: int
) -> str:
    """The ways out with their price and their change of the file, and how to make one.

    Sentences are cut at `width`; what is to be copied, the file's lines and the command, is not.
    """
    lines = [_WAYS[language] if ways.found else _NO_WAYS[language]]
    for number, way_out in enumerate(ways.found, 1):
        said = say_way(way_out, language)
        code = way_out.code(revision)
        said = _WAY.format(language, number=number, way=said, price=way_out.price, code=code)
        lines += ["", *wrap(said, width, 0, 3)]
        lines += [f"   {line}" for line in text.diff(way_out.edits).splitlines()[2:]]
    if not ways.complete and len(ways.found) < SHOWN:
        lines += ["", _CUT_SHORT[language]]
    if ways.found:
        command = _COMMAND.format(language, folder=folder, code=ways.found[0].code(revision))
        lines += ["", *wrap(_TRIED[language], width), command]
    return "\n".join(lines)


def say_way(way_out: WayOut, language: Language) -> str:
    """What is changed, in a sentence without its period."""
    words = [way.text[language] for way in way_out.ways]
    return join_words([words[0], *(f"{word[0].lower()}{word[1:]}" for word in words[1:])], language)


def explanation_document(
    year: Year, told: Explanation, ways: WaysOut, text: YearText, revision: str
) -> dict[str, object]:
    """The same as JSON."""
    return {
        "schema": "aarshjul-explain/1",
        "title": year.title,
        "revision": revision,
        "outcome": told.outcome,
        "complete": told.complete,
        "conflicts": [_conflict(year, conflict) for conflict in told.conflicts],
        "ways_out": [_way_out(way_out, text, revision) for way_out in ways.found],
        "ways_complete": ways.complete,
    }


def _conflict(year: Year, conflict: Conflict) -> dict[str, object]:
    return {
        "meetings": list(conflict.meetings),
        "minimal": conflict.proven,
        "demands": [
            {"name": one.name, "kind": one.kind, "subject": list(one.subject)}
            | {language: say_demand(year, one, language) for language in LANGUAGES}
            for one in sorted(conflict.demands)
        ],
    } | {language: say_conflict(year, conflict, language) for language in LANGUAGES}


def _way_out(way_out: WayOut, text: YearText, revision: str) -> dict[str, object]:
    return {
        "code": way_out.code(revision),
        "price": way_out.price,
        "changes": [
            {"name": way.name, "kind": way.kind, "target": way.target, "price": way.price}
            | {"da": way.text.da, "en": way.text.en}
            for way in way_out.ways
        ],
        "lines": sorted({text.line(edit.start) for edit in way_out.edits}),
        "diff": text.diff(way_out.edits),
    }
