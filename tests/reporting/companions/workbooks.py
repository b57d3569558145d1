"""Reading a workbook as somebody else would: with openpyxl, and computing its sums anew."""

import io
import re
from typing import Any

import openpyxl

SUM = re.compile(r"^=(?:SUM|SUBTOTAL)\((?:9,)?([A-Z]+\d+:[A-Z]+\d+)\)$")


def opened(content: bytes, *, values: bool = False) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def cells(page: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in page.iter_rows()]


def formulas(content: bytes) -> list[tuple[str, str, str, Any]]:
    """Sheet, cell, formula, and the value that stands with it."""
    kept = opened(content, values=True)
    found = [(page.title, cell) for page in opened(content) for row in page.iter_rows() for cell in row]
    return [(title, cell.coordinate, str(cell.value), kept[title][cell.coordinate].value)
            for title, cell in found if cell.data_type == "f"]  # fmt: skip


def computed(page: Any, formula: str) -> float:
    """What a sum comes to; cells that are sums themselves are computed first."""
    found = SUM.match(formula)
    assert found, formula
    total = 0.0
    for row in page[found[1]]:
        for cell in row:
            if cell.data_type == "f":
                total += computed(page, str(cell.value))
            elif isinstance(cell.value, int | float):
                total += cell.value
    return total
