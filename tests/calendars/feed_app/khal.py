"""A subscriber with vdirsyncer and khal: the one fetches from the server, the other shows what it has."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Self

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


_SHELL = """
import contextlib, io, json, sys
from khal.cli import main_khal
from vdirsyncer.cli import app
for line in sys.stdin:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        for program, *words in json.loads(line):
            command = {"khal": main_khal, "vdirsyncer": app}[program]
            code = command.main(words, program, standalone_mode=False)
    print(json.dumps([code, said.getvalue()]), flush=True)
"""


class Khal:
    """A subscriber whose files lie in `home`, with both programs in one process: each takes long to start."""

    def __init__(self, home: Path, url: str) -> None:
        (home / "calendar").mkdir(parents=True)
        (home / "status").mkdir()
        (home / "vdirsyncer").write_text(_SYNC.format(home=home, url=url))
        (home / "khal").write_text(_SHOW.format(home=home))
        environment = {**os.environ, "TZ": "Europe/Copenhagen", "HOME": str(home), "LC_ALL": "C.UTF-8"}
        self._errors = (home / "errors").open("w+")
        self._shell = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", _SHELL],
            cwd=home, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self._errors,
        )  # fmt: skip
        self._run(["vdirsyncer", "-c", "vdirsyncer", "discover", "--no-list"])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        self._shell.communicate()
        self._errors.close()

    def synced(self) -> list[tuple[str, str, str, str]]:
        """Fetches what is new, then tells every event of the year as khal shows it: from, to, title, place.

        Times are by the clock. No uids: vdirsyncer knows the events of an address by their content and gives
        them its own.
        """
        span = ["--once", "--day-format", "", "--format", _FORMAT, "2027-01-01", "370d"]
        text = self._run(["vdirsyncer", "-c", "vdirsyncer", "sync"], ["khal", "-c", "khal", "list", *span])
        found = []
        for line in filter(None, text.splitlines()):
            start, end, title, place = line.split("\t")
            found.append((start, end, title, place.strip()))
        return found

    def _run(self, *commands: list[str]) -> str:
        assert self._shell.stdin is not None
        assert self._shell.stdout is not None
        self._shell.stdin.write(json.dumps(commands) + "\n")
        self._shell.stdin.flush()
        answer = self._shell.stdout.readline()
        assert answer, Path(self._errors.name).read_text()
        code, said = json.loads(answer)
        assert not code, said
        return str(said)
