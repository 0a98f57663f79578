"""The JavaScript programs of tests/clients, where node and their packages are."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

CLIENTS = Path(__file__).parent / "clients"
REQUIRED = "AARSHJUL_REQUIRE_NODE"


def run_node(program: str, package: str, octets: bytes) -> bytes:
    """What a program that needs a package says to those bytes; skips, or fails where node is required."""
    node = shutil.which("node")
    if node is None or not (CLIENTS / "node_modules" / package).is_dir():
        reason = f"{package} is NOT tested: it needs node, and `npm ci` in tests/clients"
        if os.environ.get(REQUIRED):
            pytest.fail(reason)
        pytest.skip(reason)
    run = subprocess.run([node, CLIENTS / program], input=octets, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout
