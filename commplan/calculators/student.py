"""Student’s t for whole degrees of freedom in closed form: a check in the terminal need not load scipy for it."""

import math

HALVINGS = 60  # of a right angle: beyond the precision of a float


def student_quantile(level: float, *, freedom: int) -> float:
    """The half-width of the central interval of Student's t.

    Parameters
    ----------
    level : float
        The probability inside the interval [ratio 0–1].
    freedom : int
        Degrees of freedom [count], at least 1.

    Returns
    -------
    float
        t such that P(−t < T < t) is the level [standard errors].

    Notes
    -----
    With θ = atan(t / √ν), P(−t < T < t) is a finite sum of powers of cos θ; it grows with θ, which is found by
    halving the right angle. At level 0 the interval has no width.

    References
    ----------
    M. Abramowitz, I. A. Stegun, *Handbook of Mathematical Functions*, 1964, 26.7.3 and 26.7.4.

    Examples
    --------
    >>> round(student_quantile(0.95, freedom=10), 3)
    2.228
    """
    low, high = 0.0, math.pi / 2
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _inside(middle, freedom) < level else (low, middle)
    return math.sqrt(freedom) * math.tan((low + high) / 2)


def _inside(angle: float, freedom: int) -> float:
    """The probability between −t and t, where t is √freedom times the tangent of the angle."""
    sine, cosine = math.sin(angle), math.cos(angle)
    is_odd = freedom % 2 == 1
    term = cosine if is_odd else 1.0
    total = 0.0 if freedom == 1 else term
    for step in range(3 if is_odd else 2, freedom - 1, 2):
        term *= cosine**2 * ((step - 1) / step)
        total += term
    return 2 / math.pi * (angle + sine * total) if is_odd else sine * total
