"""What surveys and remarks say, with their margins, and what changed from one wave to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from commplan.calculators.interval import Interval
from commplan.calculators.promoter_score import nps, nps_change
from commplan.calculators.proportion import wilson
from commplan.calculators.satisfaction import Satisfied, satisfaction, satisfaction_change
from commplan.knowledge.tone import TONES, Backend, Tone, code_tones, tone_backend
from commplan.model.feedback import Feedback, Remark, Satisfaction, Survey
from commplan.model.quantity import Date
from commplan.model.text import Lang

RANGE_FIRST = 50
"""Below so many answers the range is the figure, and the score only its middle [count]."""
Moved = Literal["first", "up", "down", "noise"]
Wave = TypeVar("Wave", Survey, Satisfaction)


@dataclass(frozen=True, slots=True)
class Measure:
    """One wave of a survey.

    Parameters
    ----------
    kind : str
        `nps` [points, -100 to 100] or `satisfaction` [ratio 0-1].
    survey : Survey or Satisfaction
        The record.
    answers : float
        [count].
    score : Interval
        With `likely` None where nobody answered.
    change : Interval or None
        Against the wave before, of the same series; None for a first one.
    moved : str
        `up` or `down` where the interval of the change leaves out 0, `noise` where it holds it, `first`.
    """

    kind: Literal["nps", "satisfaction"]
    survey: Survey | Satisfaction
    answers: float
    score: Interval
    change: Interval | None
    moved: Moved

    @property
    def is_small(self) -> bool:
        """Whether there are so few answers that the range comes first."""
        return self.answers < RANGE_FIRST


@dataclass(frozen=True, slots=True)
class ToneShare:
    """How many remarks have a tone.

    Parameters
    ----------
    tone : str
        `positive`, `neutral` or `negative`.
    count, coded : int
        Remarks of that tone, and remarks that have any [count].
    share : Interval
        [ratio 0-1].
    """

    tone: Tone
    count: int
    coded: int
    share: Interval


def measures(feedback: Feedback, *, until: Date | None = None) -> tuple[Measure, ...]:
    """Every wave of every survey up to a day.

    Parameters
    ----------
    feedback : Feedback
        The client's.
    until : date, optional
        Later waves are left out.

    Returns
    -------
    tuple of Measure
        Recommendation first, then satisfaction; each series in order of its dates, the latest first.
    """
    return (*_nps(_known(feedback.surveys or (), until)), *_satisfied(_known(feedback.satisfaction or (), until)))


def _known(waves: Sequence[Wave], until: Date | None) -> list[Wave]:
    return sorted((wave for wave in waves if until is None or wave.date <= until), key=lambda wave: wave.date)


def _answers(survey: Survey) -> tuple[int, int, int] | None:
    if survey.promoters is None or survey.passives is None or survey.detractors is None:
        return None
    return survey.promoters, survey.passives, survey.detractors


def _nps(waves: Sequence[Survey]) -> list[Measure]:
    found: list[Measure] = []
    before: dict[str | None, tuple[int, int, int]] = {}
    for survey in waves:
        if (counts := _answers(survey)) is None:
            continue
        earlier = before.get(survey.series)
        score = nps(counts[0], passives=counts[1], detractors=counts[2])
        change = nps_change(earlier, later=counts).difference if earlier and sum(counts) else None
        found.append(Measure("nps", survey, float(sum(counts)), score, change, _moved(change)))
        before.update({survey.series: counts} if sum(counts) else {})
    return found[::-1]


def satisfied_from(survey: Satisfaction) -> int:
    """The mark from which somebody counts as satisfied: the one said, else the second highest of the scale.

    Parameters
    ----------
    survey : Satisfaction
        With its scale.

    Returns
    -------
    int
    """
    if survey.satisfied_from is not None:
        return survey.satisfied_from
    return max(survey.highest - 1, survey.lowest + 1)


def _satisfied(waves: Sequence[Satisfaction]) -> list[Measure]:
    found: list[Measure] = []
    before: dict[tuple[object, ...], Satisfied] = {}
    for survey in waves:
        asked_like = (survey.series, survey.lowest, survey.highest, satisfied_from(survey))
        now, earlier = satisfaction(survey.marks, satisfied_from=asked_like[-1]), before.get(asked_like)
        change = satisfaction_change(earlier, later=now) if earlier and now.answers else None
        found.append(Measure("satisfaction", survey, now.answers, now.share, change, _moved(change)))
        before.update({asked_like: now} if now.answers else {})
    return found[::-1]


def _moved(change: Interval | None) -> Moved:
    if change is None:
        return "first"
    return "noise" if change.contains(0) else "up" if change.low > 0 else "down"


def tone_shares(remarks: Sequence[Remark], *, backend: str | None = None, lang: Lang = "fr") -> tuple[ToneShare, ...]:
    """How often each tone was heard, with its margin.

    Parameters
    ----------
    remarks : sequence of Remark
        Their tone by hand wins over what a plugin takes them for.
    backend : str, optional
        The plugin that codes those without a tone; left alone where it is not installed.
    lang : {"fr", "en"}
        The language of remarks that are in one only.

    Returns
    -------
    tuple of ToneShare
        One per tone; empty where no remark has any.

    Notes
    -----
    Wilson's interval on the remarks coded. People who leave a remark are not a sample of all customers: the margin
    only says how far chance would move the shares among such people.
    """
    tones = _tones(remarks, tone_backend(backend) if backend else None, lang)
    coded = [tone for tone in tones if tone is not None]
    if not coded:
        return ()
    counts = {tone: coded.count(tone) for tone in TONES}
    return tuple(ToneShare(tone, n, len(coded), wilson(n, trials=len(coded))) for tone, n in counts.items())


def _tones(remarks: Sequence[Remark], plugin: Backend | None, lang: Lang) -> list[Tone | None]:
    if plugin is None:
        return [remark.tone for remark in remarks]
    guessed = code_tones([remark.text.pick(lang) for remark in remarks], backend=plugin, lang=lang)
    return [remark.tone or guess for remark, guess in zip(remarks, guessed, strict=True)]


def tone_error(remarks: Sequence[Remark], *, backend: str | None, lang: Lang = "fr") -> Interval | None:
    """How often a plugin disagrees with what people coded by hand.

    Parameters
    ----------
    remarks : sequence of Remark
        Those with a tone by hand are the measure.
    backend : str or None
        The plugin.
    lang : {"fr", "en"}
        The language of remarks that are in one only.

    Returns
    -------
    Interval or None
        Share of the remarks coded by hand that it takes for another tone, or for none [ratio 0-1], Wilson's interval;
        None where it is not installed or nobody coded any by hand: its error rate is not known.
    """
    plugin = tone_backend(backend) if backend else None
    by_hand = [remark for remark in remarks if remark.tone is not None]
    if plugin is None or not by_hand:
        return None
    guessed = code_tones([remark.text.pick(lang) for remark in by_hand], backend=plugin, lang=lang)
    wrong = sum(remark.tone != guess for remark, guess in zip(by_hand, guessed, strict=True))
    return wilson(wrong, trials=len(by_hand))


def uncoded(remarks: Sequence[Remark]) -> int:
    """Remarks to which nobody gave a tone by hand [count]."""
    return sum(remark.tone is None for remark in remarks)
