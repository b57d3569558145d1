"""Sentences as they read, whatever their spaces."""


def plain(text: str) -> str:
    """The sentence with ordinary spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
