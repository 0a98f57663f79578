"""What a server is told when it starts."""

import json
from dataclasses import asdict, dataclass
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of all processes of one server.

    `database` is a URL. `public_url` is how clients reach the server ("https://kalender.example.dk"); empty
    means as the request says. `feeds_only` leaves out all pages. `per_secret` and `per_address` are requests
    a minute and process, 0 for no limit; a whole town hall may come from one address.
    """

    database: str
    public_url: str = ""
    feeds_only: bool = False
    per_secret: int = 60
    per_address: int = 6000
    cache_bytes: int = 64 * 2**20
    usage_seconds: float = 60.0

    def to_json(self) -> str:
        """The settings as one line, for the processes that uvicorn starts."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The settings of `to_json`."""
        return cls(**json.loads(text))
