"""The same tools in other languages and with other reports: recognised, and their figures as they stand there."""

from pathlib import Path

import pytest
import yaml

from commplan.errors import UnknownExport
from commplan.sources import read_export

VARIANTS = yaml.safe_load((Path(__file__).parent / "variants.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_is_recognised_and_adds_up(name, export):
    known = VARIANTS[name]
    frame = read_export(export(known["text"], f"{name}.csv", known.get("encoding", "utf-8")))
    assert frame.attrs["tool"] == known["tool"]
    assert len(frame) == known.get("rows", len(frame)) > 0
    sums = {column: round(float(frame[column].sum()), 2) for column in known.get("sums", ())}
    assert sums == known.get("sums", {})


def test_a_table_that_several_tools_may_have_written_is_asked_about(export):
    for text in (
        "Date,Sessions,Total users,New users\n2026-01-01,1,2,3\n",
        "Date,Clicks,Impressions\n2026-01-01,1,2\n",
    ):
        path = export(text)
        with pytest.raises(UnknownExport):
            read_export(path)
