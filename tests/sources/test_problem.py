import copy
import pickle
import re
from pathlib import Path

import pytest

from commplan import sources
from commplan.errors import DamagedExport, ExportError, UnknownExport
from commplan.knowledge.load import read_text
from commplan.knowledge.say import say
from commplan.knowledge.words import words
from commplan.sources.problem import PHRASES, DamagedFile, Refusal, UnknownFile

FOLDER = Path(sources.__file__).parent
PHRASED = read_text((FOLDER / "phrases.yaml").read_text("utf-8"), "phrases.yaml")
CODE = "\n".join(path.read_text("utf-8") for path in FOLDER.glob("*.py"))


def test_a_refusal_says_where_what_and_what_to_do_in_both_languages():
    error = DamagedFile("not_a_number", file="mars.csv", row=1204, column="Coût", found="beaucoup")
    assert str(error) == (
        "mars.csv: line 1204: column “Coût”: expected a number, found “beaucoup”. "
        "Correct this cell, or export the file again."
    )
    french = error.phrase(words("fr")).replace("\u00a0", " ")
    assert french.startswith("mars.csv : ligne 1204 : colonne « Coût » : un nombre est attendu")


def test_refusals_are_of_the_tree_of_errors():
    assert issubclass(DamagedFile, DamagedExport)
    assert issubclass(UnknownFile, UnknownExport)
    assert issubclass(Refusal, ExportError)


def test_a_refusal_can_be_copied_and_sent_to_another_process():
    error = DamagedFile("cut_short", file="a.csv", row=3, found=4, expected=9)
    for again in (copy.deepcopy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301
        assert (type(again), str(again), again.row) == (DamagedFile, str(error), 3)


@pytest.mark.parametrize("key", PHRASED["problem"])
def test_every_problem_ends_with_what_to_do(key):
    for lang in ("en", "fr"):
        sentence = Refusal(key, found=2, expected=3).phrase(words(lang))
        assert sentence.endswith(".")
        assert sentence.rstrip(".").count(". ") >= 1 or "?" in sentence


@pytest.mark.parametrize("key", PHRASED["problem"])
def test_no_problem_is_phrased_in_vain(key):
    assert f'"{key}"' in CODE


def test_every_problem_raised_is_phrased():
    raised = set(re.findall(r'(?:Refusal|UnknownFile|DamagedFile)\(\s*"(\w+)"', CODE))
    raised |= set(re.findall(r'self\.refusal\("(\w+)"', CODE))
    assert raised - set(PHRASED["problem"]) == set()


@pytest.mark.parametrize("kind", ["doubt", "reason"])
def test_doubts_and_reasons_are_phrased_and_used(kind):
    for key in PHRASED[kind]:
        assert f'"{key}"' in CODE, key
    said = (
        set(re.findall(r'\(\s*"(\w+)", \{', CODE)) if kind == "doubt" else set(re.findall(r'return "(\w+_\w+)"', CODE))
    )
    assert {key for key in said if key in PHRASED["doubt"] or kind == "doubt"} <= set(PHRASED["doubt"])


@pytest.mark.parametrize("key", PHRASED["doubt"])
def test_every_doubt_can_be_said_with_its_values(key):
    values = dict.fromkeys(("found", "sign", "label", "column", "decimal", "encoding", "language", "start", "end"), "x")
    values |= dict.fromkeys(("rows", "total", "results", "leads", "count", "contacts"), 1234.5)
    for lang in ("fr", "en"):
        assert say(PHRASES, words(lang))(f"doubt.{key}", **values, kinds=("a", "b")).endswith(".")


def test_a_doubt_can_be_said():
    speak = say(PHRASES, words("fr"))
    assert speak("doubt.period_unread", found="bientôt").endswith("bientôt\u00a0».")
