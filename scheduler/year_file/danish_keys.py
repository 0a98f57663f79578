"""The key that somebody meant who wrote another: Danish words for our keys lead to the right ones."""

from collections.abc import Iterable
from functools import cache, lru_cache

from scheduler.year_file.faults import nearest

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "-": "_", " ": "_"})
_DANISH = """
    least: mindst minimum min
    most: højst maksimum maks max flest
    wanted: ønsket helst
    seats: sæder pladser medlemmer deltagere
    capacity: kapacitet pladser
    window: vindue tidspunkt hvornår
    chair: formand formænd forperson mødeleder
    chair_deputy: næstformand stedfortræder
    room: lokale
    minutes: varighed minutter længde
    minutes_each: varighed minutter
    place: sted
    name: navn
    title: titel overskrift
    year: år årstal
    horizon: horisont periode
    language: sprog
    contact: kontakt postkasse
    public_url: adresse offentlig_adresse server
    keep_cancelled: behold_aflyste vis_aflyste
    calendar: kalender
    country: land
    timezone: tidszone
    hours: åbningstid åbningstider timer tidsrum
    month_parts: månedsdele
    days: dage datoer
    day: dag dage lukkedag lukkedage
    use: brug anvendelse
    price: pris
    drop_price: pris
    give_up: opgiv
    preference: ønsker præference præferencer
    weekdays: ugedage ugedag
    limits: grænser grænse
    person: pr_person
    week: uge
    quarter: kvartal
    travel: rejse rejsetid transport
    from: fra
    to: til
    first: først fra
    then: derefter
    last: sidst til
    body: organ organer udvalg
    level: niveau
    host: vært
    attendance: fremmøde deltagelse
    weight: vægt
    quorum: beslutningsdygtig beslutningsdygtighed
    per_year: pr_år om_året
    per_quarter: pr_kvartal
    per_week: pr_uge
    per_day: pr_dag
    spacing: afstand mellemrum
    gap: afstand mellemrum
    deadlines: frister frist
    meetings: møder
    meeting: møde
    dates: datoer
    parent: overordnet hører_under
    reports: refererer
    seated: nedsat siddetid
    visibility: synlighed
    color: farve
    theme: tema temaer
    attends: deltager
    pin: fastlåst bundet
    items: punkter
    item: punkt
    members_of: medlemmer_af
    group: gruppe
    campaign: kampagne
    with: med liste
    list: liste
    caseworkers: sagsbehandlere
    caseworker: sagsbehandler
    interval_months: måneder interval
    break: pause
    supervision: tilsyn
    pick: vælg udvælg
    area: område områder
    agreement: aftale aftaler
    prepared_through: forberedes_i
    concluded_by: indgås_af vedtages_af
    expires: udløber udløb
    publish: offentliggør udgiv
    rule: regel regler
    because: fordi begrundelse årsag
    through: gennem igennem
    ready: klar
    done_by: senest frist
    by: forberedes_i
    who: hvem
"""
"""Each key and what it may be called in Danish; a word may lead to several keys, of which a table has one."""


def meant_key(word: str, keys: Iterable[str]) -> str | None:
    """The key of a table that was meant by a word that is none of them; None when nobody can tell.

    >>> meant_key("mindst", ["least", "most"])
    'least'
    >>> meant_key("sæder", ["seated", "seats"]), meant_key("mots", ["least", "most"])
    ('seats', 'most')
    """
    return _meant(_folded(word), tuple(keys))


@lru_cache(4096)
def _meant(word: str, keys: tuple[str, ...]) -> str | None:
    known = {_folded(key): key for key in keys}
    called = {danish: key for key, names in _by_key() if key in known.values() for danish in names}
    near = nearest(word, {*known, *called})
    return known.get(near) or called.get(near) if near else None


@cache
def _by_key() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The table, read backwards, so that of two keys with one name the first in it is meant."""
    lines = [line.partition(":") for line in _DANISH.split("\n") if line.strip()]
    return tuple((key.strip(), tuple(map(_folded, names.split()))) for key, _, names in reversed(lines))


def _folded(word: str) -> str:
    return word.casefold().translate(_LETTERS)
