from io import BytesIO

import pytest
from xlsxwriter import Workbook

from commplan.knowledge import words
from commplan.model.text import Lang
from commplan.reporting.companions.looks import Looks
from commplan.reporting.companions.sheets.sheet import Figure


@pytest.mark.parametrize(
    ("lang", "figure", "expected"),
    [
        ("fr", Figure(2, "EUR"), '#,##0.00 "€"'), ("en", Figure(2, "GBP"), '"£"#,##0.00'),
        ("fr", Figure(2, "GBP"), '#,##0.00 "£"'), ("en", Figure(0.38, is_share=True), "0%"),
        ("en", Figure(0.385, is_share=True), "0.0%"), ("fr", Figure(12), "#,##0"), ("fr", Figure(12.5), "#,##0.0"),
    ],
)  # fmt: skip
def test_formats_of_figures(lang: Lang, figure: Figure, expected: str) -> None:
    looks = Looks(Workbook(BytesIO()), words(lang))
    assert looks.number_format(figure, cents=True) == expected


def test_each_format_is_made_once() -> None:
    looks = Looks(Workbook(BytesIO()), words("fr"), "#1f4e5f")
    assert looks.text(strong=True) is looks.text(strong=True)
    assert looks.text() is not looks.text(is_risky=True)
