"""An address as a QR code."""

import segno


def qr_code(address: str, title: str) -> str:
    """The code as SVG to stand in a page: black on white whatever the page's colours, with a title."""
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_inline(scale=4, border=3, light="#fff", title=title, omitsize=True))
