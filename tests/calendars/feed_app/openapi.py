"""What the server promises of its addresses, as OpenAPI says it: what may be asked, and what is answered."""

from typing import Any

_PLAIN, _HTML = "text/plain; charset=utf-8", "text/html; charset=utf-8"
_CALENDAR, _JSON = "text/calendar; charset=utf-8", "application/json"
_EITHER = f"{_HTML}|{_PLAIN}"  # what is no address of ours at all is told so in plain text
_HEADERS = (
    "If-None-Match",
    "If-Modified-Since",
    "Accept-Encoding",
    "User-Agent",
    "X-Forwarded-Proto",
    "Range",
)


def description(secret: str) -> dict[str, Any]:
    """The description; `secret` is a good one, which is tried among others."""
    some = {"type": "string", "minLength": 1, "maxLength": 80}
    secrets = _in_path("secret", {"anyOf": [{"enum": [secret]}, some]})
    year = {"anyOf": [{"enum": [2027]}, {"type": "integer", "minimum": 1000, "maximum": 9999}]}
    public = [*_in_path("installation", {"anyOf": [{"enum": ["kbh"]}, some]}), *_in_path("year", year)]
    tongue = [{"name": "sprog", "in": "query", "schema": {"anyOf": [{"enum": ["da", "en"]}, some]}}]
    paths = {
        "/k/{secret}/kalender.ics": _asked(secrets, {200: _CALENDAR, 304: "", 404: _PLAIN, 410: _PLAIN}),
        "/k/{secret}/": _asked([*secrets, *tongue], {200: _HTML, 404: _EITHER, 410: _HTML}),
        "/offentlig/{installation}/{year}/": _asked([*public, *tongue], {200: _HTML, 304: "", 404: _EITHER}),
        "/offentlig/{installation}/{year}/moede/{meeting}": _asked(
            [*public, *_in_path("meeting", {"anyOf": [{"enum": ["sf-sep"]}, some]}), *tongue],
            {200: _HTML, 304: "", 404: _EITHER},
        ),
        "/offentlig/{installation}/{year}/kalender.json": _asked(public, {200: _JSON, 304: "", 404: _EITHER}),
        "/healthz": _asked([], {200: _PLAIN}),
        "/readyz": _asked([], {200: _PLAIN}),
        "/metrics": _asked([], {200: "text/plain"}),
    }
    for name in ("kalender.ics", "kalender-en.ics"):
        answers = {200: _CALENDAR, 304: "", 404: _PLAIN}
        paths[f"/offentlig/{{installation}}/{{year}}/{name}"] = _asked(public, answers)
    return {"openapi": "3.0.3", "info": {"title": "aarshjul serve", "version": "1"}, "paths": paths}


def _in_path(name: str, schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"name": name, "in": "path", "required": True, "schema": schema}]


def _asked(parameters: list[dict[str, Any]], answers: dict[int, str]) -> dict[str, Any]:
    """An address that is read, with any headers, and answers with those kinds of content."""
    headers = [{"name": name, "in": "header", "schema": {"type": "string"}} for name in _HEADERS]
    told = {
        str(code): {
            "description": str(code),
            **({"content": {one: {} for one in kinds.split("|")}} if kinds else {}),
        }
        for code, kinds in answers.items()
    }
    return {method: {"parameters": [*parameters, *headers], "responses": told} for method in ("get", "head")}
