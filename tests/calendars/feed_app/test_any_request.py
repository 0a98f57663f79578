"""Whatever a client sends, the server answers or closes: no fault, and no secret in the log."""

import socket
import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendars.feed_app import bounded_protocol
from tests.calendars.feed_app.house import House, serving_in_thread
from tests.calendars.programmes import programme

FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SEGMENTS = st.one_of(
    st.sampled_from(
        ["k", "kalender.ics", "kalender.json", "offentlig", "kbh", "2027", "..", "%00", "%2e%2e", "%ff", ""]
    ),
    st.sampled_from(["%ED%A0%80", "9" * 30, "a" * 1500, "%C3%A6"]),
    st.text(string.ascii_letters + string.digits + "%-_.~!$&'()*+,;=:@", max_size=20),
)
VALUES = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=40)
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            ["If-None-Match", "If-Modified-Since", "Accept-Encoding", "Host", "Range", "Accept", "Cookie",
             "Content-Length", "X-Forwarded-For", "X-Forwarded-Proto", "Expect", "Upgrade", "Connection"]
        ),
        st.one_of(
            VALUES,
            st.sampled_from(["*", '"', 'W/"', "gzip;q=", ";;,,q=0", "Sun, 99 Foo 99999 99:99:99", "0",
                             "1" * 400,
 "Thu, 01 Jan 1970 00:00:00 -9999", "websocket", "upgrade", "100-continue"]),
        ),
    ),
    max_size=6,
)  # fmt: skip


@pytest.fixture(scope="session")
def secret(house: House) -> str:
    """A good one."""
    return house.subscribe(programme()).split("/")[2]


def statuses(house: House, octets: bytes, *, last: bool = False) -> list[int]:
    """The status of every answer to raw bytes; none when the connection is closed without one.

    `last` tells the server that no more will come, so that it does not wait for it.
    """
    with socket.create_connection(("127.0.0.1", house.port), timeout=30) as connection:
        answer = b""
        try:
            connection.sendall(octets)
            if last:
                connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                answer += part
        except (TimeoutError, ConnectionError):
            pass
    return [int(line.split()[1]) for line in answer.split(b"\r\n") if line.startswith(b"HTTP/1.1 ")]


def request(method: str, path: str, headers: list[tuple[str, str]]) -> bytes:
    """A request's bytes; a host is named unless the headers name one."""
    named = any(name == "Host" for name, _ in headers)
    lines = [
        f"{method} {path} HTTP/1.1",
        *(f"{name}: {value}" for name, value in [*([] if named else [("Host", "a")]), *headers]),
        "Connection: close",
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


@FEW
@given(
    parts=st.lists(SEGMENTS, max_size=5),
    headers=HEADERS,
    method=st.sampled_from(["GET", "HEAD", "POST", "get"]),
)
def test_any_path_is_answered(
    house: House, parts: list[str], headers: list[tuple[str, str]], method: str
) -> None:
    for status in statuses(house, request(method, "/" + "/".join(parts), headers)):
        assert status < 500


@FEW
@given(
    headers=HEADERS,
    tail=st.sampled_from(
        ["", "kalender.ics", "kalender.ics?%00", "?sprog=xx", "?sprog=en&sprog=", "kalender.ics/"]
    ),
)
def test_any_headers_on_a_good_link_are_answered(
    house: House, secret: str, headers: list[tuple[str, str]], tail: str
) -> None:
    for status in statuses(house, request("GET", f"/k/{secret}/{tail}", headers)):
        assert status in (100, 200, 304, 400, 404)


@FEW
@given(octets=st.binary(max_size=400))
def test_any_bytes_are_answered_or_refused(house: House, octets: bytes) -> None:
    for status in statuses(house, octets, last=True):
        assert 400 <= status < 500


def test_addresses_and_headers_without_end_are_refused(house: House) -> None:
    for length in (2048, 65_535, 65_536, 70_000, 200_000):
        assert statuses(house, request("GET", "/" + "a" * length, [])) == [414]
    assert statuses(house, request("GET", "/", [("X", "b" * 1000)] * 20)) == [431]
    assert statuses(house, b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: " + b"c" * 900_000) in ([408], [])


@pytest.mark.parametrize(
    ("hosts", "status"),
    [
        ([], 400), (["a", "a"], 400), (["a", "b"], 400), (["a b"], 400), (["a/b"], 400), (["æ"], 400),
        ([""], 200), (["kalender.example.dk"], 200), (["127.0.0.1:8000"], 200), (["[::1]:8000"], 200),
    ],
)  # fmt: skip
def test_a_request_names_its_host_once(house: House, secret: str, hosts: list[str], status: int) -> None:
    """RFC 9112, 3.2: else two servers behind one address may each take it for the other's."""
    for path in (f"/k/{secret}/kalender.ics", "/offentlig/kbh/2027/", "/healthz"):
        lines = "".join(f"Host: {one}\r\n" for one in hosts)
        for version in ("1.1", "1.0"):
            octets = f"GET {path} HTTP/{version}\r\n{lines}Connection: close\r\n\r\n".encode()
            assert statuses(house, octets) == [200 if version == "1.0" and not hosts else status]


def test_a_request_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """After ten seconds; here after a fifth of one, in a server of the test's own process."""
    with serving_in_thread(tmp_path) as house:
        monkeypatch.setattr(bounded_protocol, "HEADER_SECONDS", 0.2)
        with socket.create_connection(("127.0.0.1", house.port), timeout=60) as connection:
            connection.sendall(b"GET /healthz HTTP/1.1\r\nX: ")
            assert connection.recv(65536).startswith(b"HTTP/1.1 408 ")
            assert connection.recv(65536) == b""


def test_many_requests_on_one_connection_are_all_answered(house: House, secret: str) -> None:
    one = f"GET /k/{secret}/kalender.ics HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n".encode()
    last = request("GET", "/healthz", [("Host", "a")])
    assert statuses(house, one * 50 + last) == [304] * 50 + [200]


def test_the_log_has_no_secret_and_tells_of_no_fault(house: House, secret: str) -> None:
    assert house.get(f"/k/{secret}/kalender.ics").status == 200
    assert secret not in house.log
    assert not [line for line in house.log.splitlines() if '"level": "error"' in line]
