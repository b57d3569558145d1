import zipfile
from datetime import date

import pytest

from commplan.errors import UnknownExport
from commplan.sources import read_export, read_tables, recognise
from commplan.sources.reading import reading_of
from commplan.sources.search_console_filters import period_of


@pytest.mark.parametrize(
    ("content", "language"),
    [
        ("Filter,Value\nSearch type,Web\nDate,Last 3 months", "en"),
        ("Filtre,Valeur\nType de recherche,Web\nDate,Les 3 derniers mois", "fr"),
        ("Filter,Wert\nSuchtyp,Web\nDatum,Letzte 3 Monate", "de"),
        ("Filtro;Valor\nTipo de búsqueda;Web\nFecha;Últimos 3 meses", "es"),
    ],
)
def test_the_list_of_filters(export, content, language):
    path = export(content)
    frame = read_export(path)
    assert (frame.attrs["tool"], len(frame), frame.attrs["search_type"]) == ("search_console", 0, "Web")
    assert (frame.attrs["period"], frame.attrs["language"]) == ((None, None), language)
    assert len(read_tables(path)[0]) == 2


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2026-01-01 - 2026-03-31", (date(2026, 1, 1), date(2026, 3, 31))),
        ("Jan 1, 2026 - Mar 31, 2026", (date(2026, 1, 1), date(2026, 3, 31))),
        ("1 janv. 2026 – 31 mars 2026", (date(2026, 1, 1), date(2026, 3, 31))),
        ("Last 28 days", (None, None)),
    ],
)
def test_the_period(text, period):
    assert period_of(text) == period


def test_the_period_is_that_of_the_tables_beside_it(tmp_path):
    path = tmp_path / "search.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Filters.csv", "Filter,Value\nSearch type,Web\nDate,2026-01-01 - 2026-03-31\n")
        archive.writestr("Queries.csv", "Top queries,Clicks,Impressions,CTR,Position\ntea,4,90,4.44%,3\n")
    _, _, main = reading_of(path, path.name)
    assert (main.dimension, main.period) == ("query", (date(2026, 1, 1), date(2026, 3, 31)))


def test_other_lists_of_filters_are_unknown(export):
    with pytest.raises(UnknownExport):
        recognise(export("Filter,Value\nColour,Blue\n"))
