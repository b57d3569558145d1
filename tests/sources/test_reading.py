import numpy as np
import pandas as pd
import pytest

from commplan.errors import DamagedExport, ExportError, UnknownExport
from commplan.sources import read_export, read_tables, reading, recognise
from commplan.sources.tidy import COLUMNS

GOOGLE = (
    "Report\n1 June 2026 - 2 June 2026\nCampaign,Day,Currency code,Cost,Clicks,Impr.\nTea,2026-06-01,EUR,5.00,1,10\n"
)


def test_the_frame_says_all_that_is_known(export):
    frame = read_export(export(GOOGLE, "june.csv"))
    assert tuple(frame.columns) == COLUMNS
    assert frame["file"].tolist() == ["june.csv"]
    assert set(frame.attrs) == {
        "tool", "kind", "file", "sha256", "period", "dimension", "grain", "additive", "totals", "tables", "doubts",
        "language",
    }  # fmt: skip
    assert frame.attrs["tables"][0]["used"] is True


def test_frames_can_be_put_together_and_compared(export):
    frame = read_export(export(GOOGLE))
    both = pd.concat([frame, frame], ignore_index=True)
    assert both.attrs == frame.attrs
    assert frame.copy().attrs == frame.attrs


def test_recognise(export):
    assert recognise(export(GOOGLE)) == "google_ads"
    assert recognise(str(export(GOOGLE))) == "google_ads"
    with pytest.raises(UnknownExport) as caught:
        recognise(export("Plat,Prix\nTarte,12\n", "carte.csv"))
    assert caught.value.file == "carte.csv"


def test_tables_have_their_own_labels(export):
    (table,) = read_tables(export(GOOGLE))
    assert list(table.columns) == ["Campaign", "Day", "Currency code", "Cost", "Clicks", "Impr."]
    assert table["Day"].dtype == np.dtype("datetime64[ns]")
    assert table["Cost"].tolist() == [5.0]


def test_an_encoding_that_is_guessed_is_a_doubt(export):
    frame = read_export(export(GOOGLE.replace("Tea", "Thé"), encoding="cp1252"))
    assert frame["campaign"].tolist() == ["Thé"]
    assert frame.attrs["doubts"] == [("encoding_guessed", {"encoding": "cp1252"})]


@pytest.mark.parametrize("read", [read_export, read_tables, recognise])
def test_every_way_in_refuses_with_the_name_of_the_file(read, tmp_path):
    with pytest.raises(ExportError) as caught:
        read(tmp_path / "nothing.csv")
    assert (caught.value.key, caught.value.file) == ("missing_file", "nothing.csv")


def test_a_mistake_of_ours_becomes_a_refusal(export, monkeypatch):
    class Broken:
        TOOL = "broken"

        @staticmethod
        def read(page):
            return 1 / len(page.kept)

    monkeypatch.setattr(reading, "find_all", lambda document: [(Broken, document.pages[0])])
    with pytest.raises(DamagedExport) as caught:
        read_export(export(GOOGLE, "june.csv"))
    assert (caught.value.key, caught.value.found, caught.value.file) == ("unforeseen", "ZeroDivisionError", "june.csv")
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
