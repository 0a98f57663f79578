"""A breach of a rule, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from constraints.postings import Key


@dataclass(frozen=True)
class Violation:
    """A finished plan breaks a rule at `key` by `amount`.

    The key is that of the rule's posting: its first part is the kind of breach, the rest names
    whom it concerns. `data` holds what else the sentence about it needs. `hard` mirrors the posting:
    such a breach counts as broken whatever the strength of its rule.
    """

    key: Key
    amount: int = 1
    data: Mapping[str, object] = field(default_factory=dict)
    hard: bool = False

    @property
    def kind(self) -> str:
        """The kind of breach: the key's first part."""
        return str(self.key[0])
