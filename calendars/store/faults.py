"""What a store says when it cannot do what was asked.

StoreFault
    Unreachable     the database does not answer
        Unsupported     its address is of another kind of database, or no address
        Damaged         its file is no database, or no whole one
    NoStore         there is no database yet
    WrongSchema     the database has another version of the tables than this program
    BaseChanged     somebody saved or published meanwhile (base_changed.py)
    StageRefused    a plan cannot go to that stage from where it is (stages.py)
    BadDump         a file is not a dump, or not a whole one (dump_reading.py)
    NotEmpty        a restore would replace what is there (restore.py)
"""

from calendars.language import Language, Text

_UNSUPPORTED = Text(
    da="Databasens adresse ({found}) kan ikke bruges: SQLite og PostgreSQL kan, som "
    "sqlite:////mappe/aarshjul.db eller postgresql://bruger@vært/database.",
    en="The database's address ({found}) cannot be used: SQLite and PostgreSQL can, as "
    "sqlite:////folder/aarshjul.db or postgresql://user@host/database.",
)

_UNREACHABLE = Text(
    da="Databasen {place} kan ikke bruges: {reason}", en="The database {place} cannot be used: {reason}"
)
_DAMAGED = Text(
    da="Databasen {place} er beskadiget: {reason}. Læg den til side, gendan den sidste sikkerhedskopi med "
    "»aarshjul db restore«, og kør så »aarshjul db upgrade« med årets mappe: den tager det med, som mappen "
    "har fortalt siden.",
    en="The database {place} is damaged: {reason}. Lay it aside, restore the last backup with "
    '"aarshjul db restore", then run "aarshjul db upgrade" with the year\'s folder: it takes in what the '
    "folder has told since.",
)


class StoreFault(Exception):
    """A store fault is one sentence in Danish and English, without secrets."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text

    def say(self, language: Language = "da") -> str:
        """The sentence."""
        return self.text[language]


class Unreachable(StoreFault):
    """The database does not answer, or cannot be written."""

    def __init__(self, place: str, reason: Text) -> None:
        super().__init__(_UNREACHABLE.filled(place=place, reason=reason))


class Unsupported(Unreachable):
    """An address is of no database that the store can use. It is not repeated: it may hold a password."""

    def __init__(self, found: str) -> None:
        StoreFault.__init__(self, _UNSUPPORTED.filled(found=found))


class Damaged(Unreachable):
    """The database's file is none, or not what was written: asking again does not help, a backup does."""

    def __init__(self, place: str, reason: Text) -> None:
        StoreFault.__init__(self, _DAMAGED.filled(place=place, reason=reason))


class NoStore(StoreFault):
    """There is no database yet, and what is asked would not make one."""

    def __init__(self, place: str) -> None:
        super().__init__(
            Text(
                da=f"Der er ingen database endnu i {place}: lav den med »aarshjul db upgrade«.",
                en=f'There is no database yet in {place}: make it with "aarshjul db upgrade".',
            )
        )


class WrongSchema(StoreFault):
    """The database was written by an older program, and can be upgraded, or by a newer one."""

    def __init__(self, place: str, found: str, expected: str, *, older: bool) -> None:
        way_out = (
            Text(da="opgradér med »aarshjul db upgrade«", en='upgrade it with "aarshjul db upgrade"')
            if older
            else Text(da="brug et nyere aarshjul", en="use a newer aarshjul")
        )
        super().__init__(
            Text(
                da=f"Databasen {place} har skema {found}, programmet {expected}: {way_out.da}.",
                en=f"The database {place} has schema {found}, the program {expected}: {way_out.en}.",
            )
        )
        self.older = older
