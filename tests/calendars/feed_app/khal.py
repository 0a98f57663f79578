"""A subscriber with vdirsyncer and khal: the one fetches from the server, the other shows what it has."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_BIN = Path(sys.executable).parent
_SYNC = """
[general]
status_path = "{home}/status/"
[pair feed]
a = "server"
b = "mine"
collections = null
conflict_resolution = "a wins"
partial_sync = "revert"
[storage server]
type = "http"
url = "{url}"
[storage mine]
type = "filesystem"
path = "{home}/calendar/"
fileext = ".ics"
"""
_SHOW = """
[calendars]
[[feed]]
path = {home}/calendar/
[locale]
local_timezone = Europe/Copenhagen
default_timezone = Europe/Copenhagen
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {home}/khal.db
"""
_FORMAT = "{start-long-full}\t{end-long-full}\t{title}\t{location}"


@dataclass(frozen=True)
class Khal:
    """A subscriber whose files lie in `home`."""

    home: Path

    @classmethod
    def subscribed(cls, home: Path, url: str) -> "Khal":
        """A subscriber to that address, who has fetched nothing yet."""
        (home / "calendar").mkdir(parents=True)
        (home / "vdirsyncer").write_text(_SYNC.format(home=home, url=url))
        (home / "khal").write_text(_SHOW.format(home=home))
        subscriber = cls(home)
        subscriber._run("vdirsyncer", "-c", "vdirsyncer", "discover")
        return subscriber

    def sync(self) -> None:
        """Fetches what is new."""
        self._run("vdirsyncer", "-c", "vdirsyncer", "sync")

    def shown(self) -> list[tuple[str, str, str, str]]:
        """Every event of the year as khal shows it: start and end by the clock, title, place.

        No uids: vdirsyncer knows the events of an address by their content and gives them its own.
        """
        text = self._run(
            "khal",
            "-c",
            "khal",
            "list",
            "--once",
            "--day-format",
            "",
            "--format",
            _FORMAT,
            "2027-01-01",
            "370d",
        )
        found = []
        for line in filter(None, text.splitlines()):
            start, end, title, place = line.split("\t")
            found.append((start, end, title, place.strip()))
        return found

    def _run(self, program: str, *words: str) -> str:
        environment = {**os.environ, "TZ": "Europe/Copenhagen", "HOME": str(self.home), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            [_BIN / program, *words],
            cwd=self.home, env=environment, capture_output=True, text=True, check=False, input="y\n",
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout
