"""A body's colour as the CSS3 name that comes nearest: calendars take no other (RFC 7986 5.9)."""

import re

_COLOURS = {
    "black": 0x000000, "dimgray": 0x696969, "gray": 0x808080, "darkgray": 0xA9A9A9, "silver": 0xC0C0C0,
    "white": 0xFFFFFF, "slategray": 0x708090, "lightsteelblue": 0xB0C4DE, "darkslategray": 0x2F4F4F,
    "maroon": 0x800000, "darkred": 0x8B0000, "firebrick": 0xB22222, "crimson": 0xDC143C, "red": 0xFF0000,
    "indianred": 0xCD5C5C, "salmon": 0xFA8072, "tomato": 0xFF6347, "coral": 0xFF7F50, "sienna": 0xA0522D,
    "chocolate": 0xD2691E, "saddlebrown": 0x8B4513, "peru": 0xCD853F, "tan": 0xD2B48C, "wheat": 0xF5DEB3,
    "darkorange": 0xFF8C00, "orange": 0xFFA500, "goldenrod": 0xDAA520, "darkgoldenrod": 0xB8860B,
    "gold": 0xFFD700, "yellow": 0xFFFF00, "khaki": 0xF0E68C, "olive": 0x808000, "darkkhaki": 0xBDB76B,
    "yellowgreen": 0x9ACD32, "olivedrab": 0x6B8E23, "darkolivegreen": 0x556B2F, "darkgreen": 0x006400,
    "green": 0x008000, "forestgreen": 0x228B22, "seagreen": 0x2E8B57, "mediumseagreen": 0x3CB371,
    "lime": 0x00FF00, "lightgreen": 0x90EE90, "darkseagreen": 0x8FBC8F, "teal": 0x008080,
    "darkcyan": 0x008B8B, "lightseagreen": 0x20B2AA, "turquoise": 0x40E0D0, "cadetblue": 0x5F9EA0,
    "steelblue": 0x4682B4, "skyblue": 0x87CEEB, "dodgerblue": 0x1E90FF, "royalblue": 0x4169E1,
    "blue": 0x0000FF, "mediumblue": 0x0000CD, "navy": 0x000080, "midnightblue": 0x191970,
    "darkslateblue": 0x483D8B, "slateblue": 0x6A5ACD, "mediumpurple": 0x9370DB, "indigo": 0x4B0082,
    "purple": 0x800080, "darkmagenta": 0x8B008B, "darkorchid": 0x9932CC, "orchid": 0xDA70D6,
    "plum": 0xDDA0DD, "magenta": 0xFF00FF, "mediumvioletred": 0xC71585, "hotpink": 0xFF69B4, "pink": 0xFFC0CB,
}  # fmt: skip
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def nearest_colour(colour: str) -> str:
    """The nearest named colour; nothing for what is no "#rrggbb".

    Near is measured with red weighing 2, green 4 and blue 3, roughly as the eye does.

    >>> nearest_colour("#1f4e79"), nearest_colour("")
    ('darkslateblue', '')
    """
    if not _HEX.fullmatch(colour):
        return ""
    wanted = _channels(int(colour[1:], 16))
    return min(_COLOURS, key=lambda name: (_distance(wanted, _channels(_COLOURS[name])), name))


def _channels(colour: int) -> tuple[int, int, int]:
    return colour >> 16, colour >> 8 & 255, colour & 255


def _distance(one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
    return sum(
        weight * (mine - theirs) ** 2 for weight, mine, theirs in zip((2, 4, 3), one, other, strict=True)
    )
