from collections.abc import Callable

from commplan.reporting.companions.material import Material


def test_files_name_the_client_and_the_month(small: Callable[..., Material]) -> None:
    material = small("fr")
    assert material.file("-plan.csv") == "acme-2026-10-plan.csv"
    assert (material.month, material.words.lang, material.engagement.key) == ("2026-10", "fr", "acme")
