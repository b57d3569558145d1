"""What is refused, and the sentence that says so."""

import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from commplan.calculators.argument import confidence, not_negative, number, part, positive, ratio
from commplan.errors import CalculationError
from commplan.knowledge import words
from commplan.knowledge.load import read
from commplan.knowledge.problem import phrase

NOT_NUMBERS = [True, False, np.True_, None, "3", "40 %", Decimal("3"), 3j, [3], np.array([3.0]), math.nan, np.nan]
TOO_LARGE = [math.inf, -math.inf, np.float32("inf"), 10**400]


@pytest.mark.parametrize("given", NOT_NUMBERS + TOO_LARGE, ids=repr)
@pytest.mark.parametrize("check", [number, not_negative, positive, ratio], ids=lambda check: check.__name__)
def test_only_finite_numbers_pass(check, given):
    with pytest.raises(CalculationError, match=r"^margin must be a .*; .* was given\.$"):
        check(given, "margin")


@pytest.mark.parametrize(
    "given", [1, 1.0, np.int64(1), np.uint8(1), np.float32(1), np.float64(1), Fraction(1)], ids=repr
)
@pytest.mark.parametrize("check", [number, not_negative, positive, ratio], ids=lambda check: check.__name__)
def test_every_kind_of_number_becomes_a_float(check, given):
    assert type(check(given, "margin")) is float
    assert check(given, "margin") == 1.0


@pytest.mark.parametrize(
    ("check", "refused", "accepted"),
    [
        (not_negative, [-1, -1e-300], [0, 1e300]),
        (positive, [-1, 0, 0.0], [5e-324, 1e300]),
        (ratio, [-0.01, 1.01, 40], [0, 0.4, 1]),
        (number, [], [-1e300, 0, 1e300]),
    ],
)
def test_limits(check, refused, accepted):
    assert [check(value, "x") for value in accepted] == accepted
    for value in refused:
        with pytest.raises(CalculationError, match="x must be"):
            check(value, "x")


def test_the_sentence_names_the_argument_what_is_expected_and_what_was_given():
    with pytest.raises(CalculationError) as error:
        ratio(40, "margin")
    assert str(error.value) == "margin must be a ratio from 0 to 1 (40 % is 0.4); 40 was given."


def test_a_text_is_shown_as_a_text():
    with pytest.raises(CalculationError, match=r"; '0\.4' was given\.$"):
        ratio("0.4", "margin")


def test_a_refusal_is_also_a_value_error():
    with pytest.raises(ValueError, match="leads must be a finite number, 0 or more; -3 was given"):
        not_negative(-3, "leads")


def test_a_part_goes_up_to_the_whole_and_no_further():
    assert part(20, "sales", whole=20, whole_name="leads") == 20
    with pytest.raises(CalculationError, match=r"sales must be a finite number from 0 to leads \(20\); 21 was given"):
        part(21, "sales", whole=20, whole_name="leads")
    with pytest.raises(CalculationError, match=r"from 0 to visits \(12345678\)"):
        part(1e9, "sales", whole=12_345_678, whole_name="visits")


@pytest.mark.parametrize("level", [0, 1, 95, -0.95, math.nan, True, "95 %"])
def test_a_level_lies_strictly_between_0_and_1(level):
    with pytest.raises(CalculationError, match="level must be a ratio between 0 and 1, both excluded"):
        confidence(level)


def test_a_level_just_inside_is_accepted():
    assert confidence(1e-300) == 1e-300
    assert confidence(1 - 1e-15) == 1 - 1e-15


def test_the_same_refusal_in_french():
    with pytest.raises(CalculationError) as error:
        ratio(40, "margin")
    french = phrase(error.value, words("fr"))
    assert french == (
        "margin\u202f: valeur attendue\u202f: un rapport de 0 à 1 (40 % s’écrit 0.4)\u202f; valeur donnée\u202f: 40."
    )
    assert (error.value.key, error.value.values["argument"]) == ("must_be", "margin")


@pytest.mark.parametrize("key", read("calculations.yaml")["sentences"])
def test_every_sentence_is_a_text(key):
    assert not set(read("calculations.yaml")["sentences"]) & set(read("problems.yaml")), "one key, one sentence"
    assert read("calculations.yaml")["sentences"][key]["fr"].endswith(".")
