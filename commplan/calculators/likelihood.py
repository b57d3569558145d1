"""Fitting by maximum likelihood: the parameters that make the data likeliest, and how sure they are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import impossible

Array = NDArray[np.float64]
_SEARCH: Any = {"gtol": 1e-9, "maxiter": 500}
LARGE, SMALL = 500.0, 0.001
"""A parameter beyond these says that the data do not settle it [any unit]."""


@dataclass(frozen=True, slots=True)
class Maximum:
    """Where the likelihood is highest.

    Parameters
    ----------
    values, errors : tuple of float
        Parameters and their standard errors; infinite where the data say nothing about one.
    log_likelihood : float
        Its logarithm there.
    """

    values: tuple[float, ...]
    errors: tuple[float, ...]
    log_likelihood: float

    @property
    def is_degenerate(self) -> bool:
        """Whether a parameter has run away, so that the model should not be believed."""
        return any(not SMALL < value < LARGE for value in self.values)


def maximise(
    log_likelihood: Callable[[Array], float],
    *,
    start: tuple[float, ...],
    model: str,
    gradient: Callable[[Array], Array] | None = None,
) -> Maximum:
    """Maximum over parameters above 0, searched on their logarithms, where no bound is in the way.

    `gradient` is that of the log-likelihood by the parameters themselves; central differences stand in for it.
    """
    from scipy.optimize import minimize  # slow to load, and most calculators do without

    search: Any = minimize  # its stubs know no function that returns numpy figures

    def slope(place: Array) -> Array:
        if gradient is not None:
            return np.asarray(gradient(np.exp(place)) * np.exp(place))
        steps = np.eye(len(place)) * 1e-5
        return np.array([log_likelihood(np.exp(place + h)) - log_likelihood(np.exp(place - h)) for h in steps]) / 2e-5

    scale = max(abs(log_likelihood(np.asarray(start))), 1.0)
    found = search(
        lambda place: -log_likelihood(np.exp(np.clip(place, -30, 30))) / scale,
        np.log(start),
        jac=lambda place: -slope(np.clip(place, -30, 30)) / scale,
        method="BFGS",
        options=_SEARCH,
    )
    place = np.clip(found.x, -30, 30)
    if not np.all(np.isfinite(place)) or np.max(np.abs(slope(place))) > 1e-5 * scale:
        raise impossible("not_converged", model=model)
    values = np.exp(place)
    return Maximum(tuple(map(float, values)), _errors(slope, place), float(log_likelihood(values)))


def _errors(slope: Callable[[Array], Array], place: Array) -> tuple[float, ...]:
    """Standard errors from the curvature at the top; a flat direction has none, which is an infinite one."""
    steps = np.eye(len(place)) * 1e-4
    curvature = np.array([(slope(place + h) - slope(place - h)) / 2e-4 for h in steps])
    try:
        spread = np.diag(np.linalg.inv(-(curvature + curvature.T) / 2))
    except np.linalg.LinAlgError:
        spread = np.full(len(place), np.inf)
    return tuple(float(value * np.sqrt(each)) if each > 0 else float("inf")
                 for value, each in zip(np.exp(place), spread, strict=True))  # fmt: skip
