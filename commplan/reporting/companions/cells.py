"""What a client typed, in the cell of a spreadsheet: always text, never a formula."""

RISKY = "=+-@\t\r\n＝＋－＠"
"""What a text may not begin with where a programme would take it for a formula; the wide forms count as well."""


def looks_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet might compute a text instead of showing it; it looks behind blanks and quotation marks."""
    return text.startswith(tuple(RISKY)) or text.lstrip(" \u00a0\"'").startswith(tuple(RISKY))


def harmless(text: str) -> str:
    """The text for a file without types: an apostrophe stands before what would be computed.

    >>> harmless("=1+1"), harmless("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{text}" if looks_like_a_formula(text) else text
