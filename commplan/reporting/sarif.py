"""The coherence check as SARIF 2.1.0, which editors and code hosts read."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from commplan.knowledge import words
from commplan.model.engagement import Engagement
from commplan.model.text import Lang
from commplan.reporting.checked import Located
from commplan.rules import named
from commplan.rules.catalogue import read_words
from commplan.rules.finding import Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: dict[Severity, str] = {"blocker": "error", "major": "error", "minor": "warning", "question": "note"}
FINGERPRINT = "commplanPlace/v1"


def as_sarif(
    engagement: Engagement, located: Sequence[Located], accepted: Sequence[Located], *, lang: Lang, root: str = ""
) -> str:
    """One run of the check.

    Parameters
    ----------
    engagement : Engagement
        The client.
    located, accepted : sequence of Located
        What counts, and what somebody accepted: the latter is listed as suppressed, with its reason.
    lang : {"fr", "en"}
        The language of the messages.
    root : str
        The folder of the workspace as seen from where the file will be read, such as `clients/`.

    Returns
    -------
    str
        SARIF 2.1.0. Fingerprints rest on the rule and the ids of the records, so that they stay when lines move.
    """
    ids = sorted({each.reported.rule for each in (*located, *accepted)})
    results = [_result(each, ids, engagement, lang, root) for each in (*located, *accepted)]
    driver = {"name": "commplan", "version": version("commplan"), "rules": [_rule(rule, lang) for rule in ids]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: str, lang: Lang) -> dict[str, Any]:
    told, show = read_words(rule), words(lang).show
    return {
        "id": rule,
        "shortDescription": {"text": show(told.title)},
        "fullDescription": {"text": show(told.why)},
        "help": {"text": show(told.fix)},
        "defaultConfiguration": {"level": LEVELS[told.severity]},
        "properties": {"tags": [rule.split("/")[0]], "source": told.source},
    }


def _result(found: Located, ids: Sequence[str], engagement: Engagement, lang: Lang, root: str) -> dict[str, Any]:
    reported, show = found.reported, words(lang).show
    place = named(reported.at, engagement)
    result: dict[str, Any] = {
        "ruleId": reported.rule,
        "ruleIndex": ids.index(reported.rule),
        "level": LEVELS[reported.severity],
        "message": {"text": " ".join((show(found.failure), show(read_words(reported.rule).fix)))},
        "locations": [_location(found, root) | {"logicalLocations": [{"fullyQualifiedName": place}]}],
        "partialFingerprints": {FINGERPRINT: _digest(engagement.key, reported.rule, place)},
    }
    if found.folded:
        result["relatedLocations"] = list(_related(found.folded, lang, root))
    if reported.accepted:
        result["suppressions"] = [{"kind": "external", "justification": show(reported.accepted.reason)}]
    return result


def _related(folded: Iterable[Located], lang: Lang, root: str) -> Iterable[dict[str, Any]]:
    for rank, each in enumerate(folded, start=1):
        yield {"id": rank, **_location(each, root), "message": {"text": words(lang).show(each.failure)}}


def _location(found: Located, root: str) -> dict[str, Any]:
    artifact = {"uri": quote(f"{root}{found.file}")}
    return {"physicalLocation": {"artifactLocation": artifact, "region": {"startLine": found.line}}}


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
