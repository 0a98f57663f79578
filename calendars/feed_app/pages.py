"""Pages as HTML: one style, no script, nothing from anywhere else."""

import base64
import hashlib
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from calendars.feed_app.answers import PRIVATE
from calendars.feed_app.page_words import MESSAGES, WORDS, Occasion
from calendars.language import Language

_TEMPLATES = resources.files("calendars.feed_app") / "templates"
_STYLE = (_TEMPLATES / "page.css").read_text("utf-8").strip()
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    **{name.decode(): value.decode() for name, value in PRIVATE},
    "cache-control": "private, no-store",
    "content-security-policy": _POLICY,
}
_ENVIRONMENT = Environment(
    loader=PackageLoader("calendars.feed_app"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(template: str, language: Language, code: int = 200, **facts: object) -> HTMLResponse:
    """A page of that template. Every text is escaped; only `style`, our own, is not."""
    html = _ENVIRONMENT.get_template(f"{template}.html").render(
        language=language,
        words=WORDS[language],
        style=Markup(_STYLE),  # noqa: S704
        **facts,
    )
    return HTMLResponse(html, code, _HEADERS)


def message(code: int, occasion: Occasion, language: Language) -> HTMLResponse:
    """A page that says one thing."""
    said = MESSAGES[occasion]
    return page("message", language, code, title=said.title[language], text=said.text[language])
