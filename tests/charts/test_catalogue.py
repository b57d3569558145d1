import subprocess
import sys

import pytest

from commplan.charts import Chart, chart, stems
from commplan.errors import CommplanError


def test_charts_are_found_by_their_words() -> None:
    assert {"audit_profile", "cost_per_lead", "monthly_course", "objectives_bars", "spend_against_result"} <= set(
        stems()
    )
    assert not {"base", "vector", "catalogue"} & set(stems())
    assert list(stems()) == sorted(stems())


def test_unknown_chart_names_those_there_are() -> None:
    with pytest.raises(CommplanError, match=r"no chart is called pie; there are audit_profile, .*cost_per_lead"):
        chart("pie")


@pytest.mark.parametrize("stem", stems())
def test_chart_cannot_be_changed(stem: str) -> None:
    found = chart(stem)
    assert isinstance(found, Chart)
    assert found.unit == f"charts/{stem}"
    with pytest.raises(AttributeError):
        found.stem = "other"  # type: ignore[misc]


def test_looking_for_charts_does_not_load_matplotlib() -> None:
    program = "import sys; from commplan import charts; charts.stems(); sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


def test_drawing_does_not_load_pyplot() -> None:
    program = "import sys; from commplan import charts; charts.chart('cost_per_lead'); "
    program += "sys.exit('matplotlib.pyplot' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
