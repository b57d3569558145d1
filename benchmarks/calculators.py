"""How long the calculators take, beside the best known tool for the same: `python benchmarks/calculators.py`.

Prints both times and their ratio. lifetimes imports `pkg_resources`, which recent setuptools no longer have; here a
stand-in with the one function that it uses takes its place, so that its own fit can be timed.
"""

import importlib.util
import sys
import time
import types
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from scipy.optimize import minimize

from commplan.calculators import (
    ExponentialCurve,
    HillCurve,
    History,
    PowerCurve,
    allocate,
    fit_bg_nbd,
    fit_gamma_gamma,
)

RUNS = 7
BUDGET = 10_000.0


def seconds(call: Callable[[], Any]) -> float:
    """The best of several runs, the first of which only warms up."""
    call()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)


def datasets() -> Path | None:
    """The data of the lifetimes package, where it is installed."""
    found = importlib.util.find_spec("lifetimes")
    return Path(found.origin).parent / "datasets" if found and found.origin else None


def lifetimes() -> Any:
    """The lifetimes package, imported with a stand-in for what it misses."""
    stand_in = types.ModuleType("pkg_resources")
    stand_in.resource_filename = lambda package, name: str(Path(package) / name)  # type: ignore[attr-defined]
    sys.modules.setdefault("pkg_resources", stand_in)
    import lifetimes as package

    return package


def show(what: str, ours: float, other: str, theirs: float | None) -> None:
    """One line: both times and their ratio."""
    beside = "not run" if theirs is None else f"{theirs * 1e3:9.1f} ms   ratio {ours / theirs:5.2f}"
    print(f"{what:<52} commplan {ours * 1e3:9.1f} ms   {other:<22} {beside}")


def purchase_models() -> None:
    """BG/NBD on 2,357 customers and Gamma-Gamma on the 946 who came back."""
    folder = datasets()
    if folder is None:
        print("lifetimes is not installed: its data and its fits are left out")
        return
    rows = pd.read_csv(folder / "cdnow_customers_summary.csv")
    spent = pd.read_csv(folder / "cdnow_customers_summary_with_transactions.csv").query("x > 0")
    base = History.of(rows["frequency"], recency=rows["recency"], age=rows["T"], unit="week")
    money = History.of(spent["x"], recency=spent["t_x"], age=spent["T"], unit="week", mean_spend=spent["zbar"])
    theirs: dict[str, float | None] = {"bg": None, "gg": None}
    try:
        package = lifetimes()
        bg, gg = package.BetaGeoFitter(), package.GammaGammaFitter()
        theirs["bg"] = seconds(lambda: bg.fit(rows["frequency"], rows["recency"], rows["T"]))
        theirs["gg"] = seconds(lambda: gg.fit(spent["x"], spent["zbar"]))
    except Exception as error:  # noqa: BLE001  an archived package may fail in any way; the reason is printed
        print(f"lifetimes could not be run: {type(error).__name__}: {error}")
    show("BG/NBD, 2,357 customers, with standard errors", seconds(lambda: fit_bg_nbd(base)), "lifetimes", theirs["bg"])
    show("Gamma-Gamma, 946 customers", seconds(lambda: fit_gamma_gamma(money)), "lifetimes", theirs["gg"])


def curves(count: int, *, s_shaped: bool) -> dict[str, Any]:
    """Curves of all kinds, always the same."""
    rng = np.random.default_rng(0)
    makes: list[Callable[[], Any]] = [
        lambda: PowerCurve(rng.uniform(1, 9), rng.uniform(0.1, 0.7)),
        lambda: ExponentialCurve(rng.uniform(50, 500), rng.uniform(1e-4, 1e-3)),
        lambda: HillCurve(rng.uniform(50, 500), rng.uniform(500, 5_000), rng.uniform(0.6, 1)),
        lambda: HillCurve(rng.uniform(50, 500), rng.uniform(500, 5_000), rng.uniform(1.2, 3) if s_shaped else 1),
    ]
    return {f"channel {rank}": makes[rank % 4]() for rank in range(count)}


def slsqp(chosen: dict[str, Any]) -> Any:
    """The same division with scipy's general solver, from equal parts: it may end in a local optimum."""
    each = list(chosen.values())
    return minimize(
        lambda x: -sum(float(curve.result(max(spend, 0.0))) for curve, spend in zip(each, x, strict=True)),
        np.full(len(each), BUDGET / len(each)),
        method="SLSQP",
        bounds=[(0, BUDGET)] * len(each),
        constraints={"type": "eq", "fun": lambda x: x.sum() - BUDGET},
        options={"maxiter": 500},
    )


def allocations() -> None:
    """Twelve channels: all of them, and at most three; scipy divides once, without ranges or a proof."""
    smooth, mixed = curves(12, s_shaped=False), curves(12, s_shaped=True)
    show("12 concave channels, with ranges", seconds(lambda: allocate(smooth, budget=BUDGET)), "scipy SLSQP, once",
         seconds(lambda: slsqp(smooth)))  # fmt: skip
    show("12 channels, S-shaped ones too, with ranges", seconds(lambda: allocate(mixed, budget=BUDGET)),
         "scipy SLSQP, once", seconds(lambda: slsqp(mixed)))  # fmt: skip
    show("12 channels, at most 3 kept, with ranges", seconds(lambda: allocate(mixed, budget=BUDGET, keep=3)),
         "(220 choices)", None)  # fmt: skip
    found, other = allocate(mixed, budget=BUDGET).result, -slsqp(mixed).fun
    print(f"{'result of the S-shaped case':<52} commplan {found:9.2f}      {'scipy SLSQP, once':<22} {other:9.2f}")


def main() -> None:
    """All of them."""
    warnings.simplefilter("ignore")
    purchase_models()
    allocations()


if __name__ == "__main__":
    main()
