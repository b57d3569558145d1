"""Ordinary least squares: what goes with what, with its standard errors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from commplan.calculators.argument import confidence, impossible, numbers, refusal
from commplan.calculators.interval import Interval

if TYPE_CHECKING:
    import numpy as np

    Array: TypeAlias = np.typing.NDArray[np.float64]

CONSTANT = "const"


@dataclass(frozen=True, slots=True)
class Regression:
    """A straight line through many variables.

    Parameters
    ----------
    coefficients, errors, t_values, p_values : dict of str to float
        Per variable, the constant first: effect of one more unit, its standard error, their ratio, and the chance of
        such a ratio without an effect.
    r_squared, adjusted_r_squared : float
        Share of the variation that the line takes up [ratio 0-1]; the second counts what the variables cost.
    residual_error : float
        Residual standard error, RSE [unit of the result].
    f_value, f_p_value : float
        Whether the variables say anything at all.
    freedom : int
        Rows less coefficients [count].
    """

    coefficients: dict[str, float]
    errors: dict[str, float]
    t_values: dict[str, float]
    p_values: dict[str, float]
    r_squared: float
    adjusted_r_squared: float
    residual_error: float
    f_value: float
    f_p_value: float
    freedom: int

    def interval(self, name: str, *, level: float = 0.95) -> Interval:
        """Coefficient of a variable with its range, by Student's t."""
        from scipy.special import stdtrit

        half = -float(stdtrit(self.freedom, (1 - confidence(level)) / 2)) * self.errors[name]
        middle = self.coefficients[name]
        return Interval(middle - half, middle, middle + half)


def ols(result: Sequence[float], *, variables: Mapping[str, Sequence[float]]) -> Regression:
    """Ordinary least squares with a constant.

    Parameters
    ----------
    result : sequence of float
        What is to be explained, one per row [any unit]; shape (rows,).
    variables : mapping of str to sequence of float
        What may explain it [any unit]; shape (rows,) each.

    Returns
    -------
    Regression
        Coefficients with standard errors, t, p, R², residual standard error and F.

    Raises
    ------
    CalculationError
        When columns differ in length, there are not more rows than coefficients, the result does not vary, or a
        variable follows from the others: leave one out.

    Notes
    -----
    ``b = (X'X)^-1 X'y``, ``s² = e'e / (n - p)``, by QR decomposition of centred columns. What goes together need not
    cause one another: budgets follow seasons.

    References
    ----------
    D. C. Montgomery, E. A. Peck, G. G. Vining, *Introduction to Linear Regression Analysis*, 5th ed., Wiley, 2012.

    Examples
    --------
    >>> line = ols([2.1, 3.9, 6.2, 7.8], variables={"spend": [1, 2, 3, 4]})
    >>> round(line.coefficients["spend"], 2), round(line.errors["spend"], 3), line.freedom
    (1.94, 0.091, 2)
    """
    import numpy as np

    y = np.array(numbers(result, "result", fewest=2))
    columns = {name: np.array(numbers(values, f"variables[{name!r}]")) for name, values in variables.items()}
    for name, column in columns.items():
        if len(column) != len(y):
            raise refusal(f"variables[{name!r}]", len(column), "same_length", other="result", count=len(y))
    freedom = len(y) - len(columns) - 1
    if not columns or freedom < 1:
        raise refusal("result", len(y), "some_values", count=len(columns) + 2)
    means = {name: column.mean() for name, column in columns.items()}
    centred = np.column_stack([column - means[name] for name, column in columns.items()])
    sizes = np.sqrt((centred**2).sum(axis=0))
    if np.any(sizes <= 1e-12 * (1 + np.abs(list(means.values())))) or np.ptp(y) == 0:
        raise impossible("not_independent")
    orthogonal, triangle = np.linalg.qr(centred / sizes)
    if np.min(np.abs(np.diag(triangle))) < 1e-10:
        raise impossible("not_independent")
    slopes = np.linalg.solve(triangle, orthogonal.T @ (y - y.mean())) / sizes
    spread = np.linalg.inv(triangle.T @ triangle) / np.outer(sizes, sizes)
    where = np.array(list(means.values()))
    residuals = y - y.mean() - centred @ slopes
    return _regression(list(columns), y, slopes, spread, where, residuals, freedom)


def _regression(
    names: list[str], y: "Array", slopes: "Array", spread: "Array", where: "Array", residuals: "Array", freedom: int
) -> Regression:
    import numpy as np
    from scipy.special import fdtrc, stdtr

    left, total = float(residuals @ residuals), float(((y - y.mean()) ** 2).sum())
    noise = left / freedom
    values = [float(y.mean() - slopes @ where), *map(float, slopes)]
    variances = [noise * (1 / len(y) + float(where @ spread @ where)), *(noise * np.diag(spread))]
    errors = [float(np.sqrt(each)) for each in variances]
    ts = [value / error if error else float("inf") for value, error in zip(values, errors, strict=True)]
    keys = [CONSTANT, *names]
    f_value = (total - left) / len(names) / noise if noise else float("inf")
    return Regression(
        dict(zip(keys, values, strict=True)),
        dict(zip(keys, errors, strict=True)),
        dict(zip(keys, ts, strict=True)),
        {key: float(2 * stdtr(freedom, -abs(t))) for key, t in zip(keys, ts, strict=True)},
        1 - left / total,
        1 - noise / (total / (len(y) - 1)),
        noise**0.5,
        f_value,
        float(fdtrc(len(names), freedom, f_value)),
        freedom,
    )
