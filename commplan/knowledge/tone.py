"""The tone of remarks: as somebody coded it by hand, else by a plugin that the client's file names. None by default.

A plugin is an entry point of the group `commplan.tone`: a function that takes texts and a language and gives
`positive`, `neutral`, `negative` or None for each. What it is right about in one language it may get wrong in another,
so a figure that rests on it says its name.
"""

from collections.abc import Callable, Sequence
from importlib.metadata import entry_points
from typing import Literal, get_args

from commplan.model.text import Lang

__all__ = ["TONES", "Backend", "Tone", "code_tones", "tone_backend", "tone_backends"]

GROUP = "commplan.tone"
Tone = Literal["positive", "neutral", "negative"]
TONES: tuple[Tone, ...] = get_args(Tone)
Backend = Callable[[Sequence[str], Lang], Sequence[str | None]]


def tone_backends() -> tuple[str, ...]:
    """The names of the plugins that are installed.

    Returns
    -------
    tuple of str
        Empty unless somebody installed one: commplan brings none.
    """
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


def tone_backend(name: str) -> Backend | None:
    """One plugin by its name.

    Parameters
    ----------
    name : str
        As the client's file has it.

    Returns
    -------
    callable or None
        None where it is not installed or cannot be loaded.
    """
    for point in entry_points(group=GROUP, name=name):
        try:
            found: Backend = point.load()
        except Exception:  # noqa: BLE001 (somebody else's code again)
            return None
        return found
    return None


def code_tones(texts: Sequence[str], *, backend: Backend, lang: Lang) -> list[Tone | None]:
    """What a plugin takes each remark for; None where it answers nothing that is a tone.

    Parameters
    ----------
    texts : sequence of str
        The remarks.
    backend : callable
        As `tone_backend` gives it.
    lang : {"fr", "en"}
        The language of the remarks.

    Returns
    -------
    list
        One per text; all None when the plugin fails or gives another number of answers.
    """
    try:
        found = list(backend(texts, lang))
    except Exception:  # noqa: BLE001 (a plugin is somebody else's code: its failure is no tone, never a traceback)
        found = []
    answers = found if len(found) == len(texts) else [None] * len(texts)
    return [next((tone for tone in TONES if tone == answer), None) for answer in answers]
