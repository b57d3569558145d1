"""Published data of the field, read where they lie: beside the checkout, or in the lifetimes package."""

from importlib.util import find_spec
from pathlib import Path

import pandas as pd
import pytest

from commplan.calculators import History

SHARED = Path(__file__).parents[3] / "shared" / "data" / "public"


def shared(name: str) -> pd.DataFrame:
    """A public data set that is not part of the repository."""
    path = SHARED / name
    if not path.is_file():
        pytest.skip(f"no {name} in {SHARED}")
    return pd.read_csv(path)


def lifetimes(name: str) -> pd.DataFrame:
    """A data set of the lifetimes package, read by its path: importing the package fails with a recent setuptools."""
    found = find_spec("lifetimes")
    if found is None or found.origin is None:
        pytest.skip("the data of the lifetimes package are not installed")
    return pd.read_csv(Path(found.origin).parent / "datasets" / name)


def cdnow() -> History:
    """2,357 customers of an online shop over 39 weeks."""
    rows = lifetimes("cdnow_customers_summary.csv")
    return History.of(rows["frequency"], recency=rows["recency"], age=rows["T"], unit="week")


def cdnow_with_spend() -> History:
    """The 946 of them who came back, with what they spent."""
    rows = lifetimes("cdnow_customers_summary_with_transactions.csv").query("x > 0")
    return History.of(rows["x"], recency=rows["t_x"], age=rows["T"], unit="week", mean_spend=rows["zbar"])
