import pytest

from commplan.sources.money import code_in_label, currency_code, currency_of_signs


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["11 925,86\u00a0€", "0,00 €"], ("EUR", None)),
        (["£12.50", "--"], ("GBP", None)),
        (["CHF\u00a012.50"], ("CHF", None)),
        (["12,50 zł"], ("PLN", None)),
        (["$12.50"], (None, "$")),
        (["A$12.50"], ("AUD", None)),
        (["12.50", "3"], (None, None)),
        ([], (None, None)),
        (["€3", "$4"], (None, "$/€")),
        (["kr 12"], (None, "kr")),
    ],
)
def test_the_sign_beside_amounts(cells, found):
    code, sign = currency_of_signs(cells)
    assert (code, sign) == found


def test_codes():
    assert currency_code(" eur ") == "EUR"
    assert currency_code("euro") is None
    assert currency_code("") is None
    assert code_in_label("Montant dépensé (EUR)") == "EUR"
    assert code_in_label("CPM (Coût pour 1 000 impressions) (USD) ") == "USD"
    assert code_in_label("Clicks (all)") is None
