"""Pictures: one file each, `data` then `draw`."""

from typing import Any

from commplan.charts.catalogue import Chart, chart, stems

__all__ = ["Chart", "chart", "stems", "svg"]


def svg(figure: Any, *, prefix: str, alt: str) -> str:
    """A figure as SVG text that can stand inside a page; see `commplan.charts.vector.svg`."""
    from commplan.charts.vector import svg as write  # matplotlib is slow to load

    return write(figure, prefix=prefix, alt=alt)
