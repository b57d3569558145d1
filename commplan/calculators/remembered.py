"""Asking twice costs nothing: what a calculation gave for the very same objects is kept."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
MOST = 64
"""So many results are kept, each with what it was made from [count]."""


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """Keep the last results of a pure function, by the identity of what it was given.

    Frames cannot be compared quickly, and in an engagement they are the same objects each time. What is given stays
    alive as long as its result does, so that no other object can be taken for it; texts and numbers go by their value.

    Examples
    --------
    >>> @remembered
    ... def total(rows): return [sum(rows)]
    >>> rows = [1, 2]
    >>> total(rows) is total(rows), total(rows) is total([1, 2])
    (True, False)
    """
    kept: OrderedDict[tuple[Any, ...], tuple[T, Any]] = OrderedDict()

    @wraps(function)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        key = tuple(map(_key, (*args, *kwargs, *kwargs.values())))
        if key not in kept:
            kept[key] = (function(*args, **kwargs), (args, kwargs))
            if len(kept) > MOST:
                kept.popitem(last=False)
        kept.move_to_end(key)
        return kept[key][0]

    return asked


def _key(value: Any) -> Any:
    return value if isinstance(value, str | int | float | None) else id(value)
