"""The reports of several clients, one after the other; one that fails never costs another its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from commplan.errors import CommplanError, InputError, ReportError
from commplan.reporting.run import Progress, Report, run


@dataclass(frozen=True)
class Outcome:
    """What happened to one client."""

    client: str
    state: Literal["published", "input", "failed"]
    report: Report | None = None
    error: CommplanError | None = None


def publish_each(
    wanted: Iterable[tuple[str, str]],
    *,
    month: str = "",
    workspace: str | Path | None = None,
    progress: Progress = lambda *_told: None,
) -> Iterator[Outcome]:
    """Publish one report after the other.

    Parameters
    ----------
    wanted : iterable of (client, language)
        The client's first language where the language is empty.
    month, workspace
        As in `run`.
    progress : callable, optional
        Told (client, name of the notebook, how many reports are done, with the share of the present one).

    Yields
    ------
    Outcome
        As soon as it is known, in the order given.
    """
    for rank, (client, lang) in enumerate(wanted):
        yield _one(client, month=month, lang=lang, workspace=workspace, progress=_after(rank, progress))


def _after(rank: int, progress: Progress) -> Progress:
    return lambda client, step, share: progress(client, step, rank + share)


def _one(client: str, **how: Any) -> Outcome:
    try:
        return Outcome(client, "published", report=run(client, **how))
    except InputError as error:
        return Outcome(client, "input", error=error)
    except CommplanError as error:
        return Outcome(client, "failed", error=error)
    except Exception as error:  # noqa: BLE001 (whatever happens to one client, the others get their reports)
        return Outcome(client, "failed", error=ReportError(f"{type(error).__name__}: {error}"))
