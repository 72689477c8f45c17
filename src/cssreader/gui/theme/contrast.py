"""How well one colour is told from another, as WCAG 2 measures it. Colours are ``#rrggbb``."""

LEAST_FOR_TEXT = 4.5


def luminance(colour: str) -> float:
    """Relative luminance, 0 for black and 1 for white."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """From 1, for the same colour, to 21."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)
