"""What spreadsheets, people and other settings do to an export between the tool and the client's folder.

Each deed takes the rows of a file and gives the bytes of another one with the same figures, or None where it cannot be
done to that file.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

import openpyxl

__all__ = ["DEEDS", "Sheet", "sheet_of"]

NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
WIDE = 3
Deed = Callable[["Sheet"], bytes | None]


@dataclass(frozen=True)
class Sheet:
    """The rows of a text file, the number of the row that is its header, and how it was written."""

    rows: list[list[str]]
    header: int
    separator: str = ","
    encoding: str = "utf-8"

    @property
    def body(self) -> list[list[str]]:
        """What stands below the header, down to the first blank row."""
        below = self.rows[self.header + 1 :]
        return below[: next((rank for rank, row in enumerate(below) if not any(row)), len(below))]

    def by_columns(self, order: list[int]) -> "Sheet":
        """The same table with its columns in another order, or with some of them."""
        width = len(self.rows[self.header])
        return self.with_rows([[row[rank] for rank in order] if len(row) == width else row for row in self.rows])

    def with_rows(self, rows: list[list[str]]) -> "Sheet":
        """Other rows, written in the same way."""
        return replace(self, rows=rows)

    def each(self, change: Callable[[str], str]) -> "Sheet":
        """The same table with every cell below the header changed."""
        above, below = self.rows[: self.header + 1], self.rows[self.header + 1 :]
        return self.with_rows(above + [[change(cell) for cell in row] for row in below])

    def written(self, *, quoting: int = csv.QUOTE_MINIMAL, end: str = "\n") -> bytes:
        """The file."""
        text = io.StringIO()
        csv.writer(text, delimiter=self.separator, lineterminator=end, quoting=quoting).writerows(self.rows)
        return text.getvalue().encode(self.encoding)


def sheet_of(data: bytes, labels: list[str]) -> Sheet | None:
    """A file as rows, None when it is no text or its header is not found."""
    for encoding in ("utf-16", "utf-8-sig") if data[:2] == b"\xff\xfe" else ("utf-8-sig",):
        text = data.decode(encoding, errors="ignore")
        for separator in (",", "\t", ";"):
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
            header = next((rank for rank, row in enumerate(rows) if {*labels} <= {*row} and len(row) > 1), None)
            if header is not None:
                return Sheet(rows, header, separator, "utf-16" if encoding == "utf-16" else "utf-8")
    return None


def recoded(separator: str, encoding: str) -> Deed:
    """The same cells in another encoding, with another separator."""

    def deed(sheet: Sheet) -> bytes | None:
        try:
            return replace(sheet, separator=separator, encoding=encoding).written()
        except UnicodeEncodeError:
            return None

    return deed


def with_comma(group: str) -> Deed:
    """As a spreadsheet of a country with decimal commas saves it."""

    def comma(cell: str) -> str:
        stripped = cell.strip().removesuffix("%")
        if not NUMBER.fullmatch(stripped):
            return cell
        whole, _, fraction = stripped.replace(",", "").partition(".")
        # Identifiers are whole, and no spreadsheet parts their digits.
        if fraction and group:
            whole = f"{int(whole):,}".replace(",", group) if whole.lstrip("-") and int(whole) else whole
        return cell.strip().replace(stripped, f"{whole},{fraction}" if fraction else whole)

    return lambda sheet: replace(sheet.each(comma), separator=";").written(end="\r\n")


def dates_as(form: str) -> Deed:
    """Every date written in another way."""

    def other(cell: str) -> str:
        match = ISO.fullmatch(cell)
        return date(*(int(part) for part in match.groups())).strftime(form) if match else cell

    return lambda sheet: sheet.each(other).written() if any(ISO.fullmatch(c) for r in sheet.body for c in r) else None


def shuffled(sheet: Sheet) -> bytes:
    """Columns from right to left."""
    return sheet.by_columns(list(range(len(sheet.rows[sheet.header])))[::-1]).written()


def rotated(sheet: Sheet) -> bytes:
    """The first columns at the end."""
    width = len(sheet.rows[sheet.header])
    return sheet.by_columns([*range(width // 2, width), *range(width // 2)]).written()


def widened(sheet: Sheet) -> bytes:
    """A column of figures and one of texts that no tool knows."""
    width = len(sheet.rows[sheet.header])
    rows = [
        [*row, *(("Our own number", "Our remark") if rank == sheet.header else ("7", "seen"))]
        if len(row) == width and rank >= sheet.header
        else row
        for rank, row in enumerate(sheet.rows)
    ]
    return sheet.with_rows(rows).written()


def titled(sheet: Sheet) -> bytes:
    """A title and a blank row above."""
    return sheet.with_rows([["Figures of the month"], [], *sheet.rows]).written()


def summed(sheet: Sheet) -> bytes | None:
    """A row of totals below, as people add it."""
    width = len(sheet.rows[sheet.header])
    if (
        len(sheet.body) < 2
        or any(len(row) != width for row in sheet.body)
        or len(sheet.body) < len(sheet.rows[sheet.header + 1 :]) - sum(not any(row) for row in sheet.rows)
    ):
        return None
    sums = ["" if (found := added(column)) is None else f"{found:.2f}" for column in zip(*sheet.body, strict=True)]
    sums[0] = "Total"
    return sheet.with_rows([*sheet.rows[: sheet.header + 1], *sheet.body, sums]).written()


def added(column: tuple[str, ...]) -> float | None:
    """The sum of a column of numbers, None for any other."""
    cells = [cell.strip().replace(",", "") for cell in column if cell.strip() not in {"", "--", "-"}]
    return sum(map(float, cells)) if cells and all(re.fullmatch(r"-?\d+(\.\d+)?", cell) for cell in cells) else None


def gaps(sheet: Sheet) -> bytes:
    """Blank rows at the end, cells that are blank beside every row."""
    return sheet.with_rows([[*row, "", ""] if row else row for row in sheet.rows] + [[""] * WIDE, []]).written()


def blurred(sheet: Sheet) -> bytes:
    """Labels in capitals, with blanks around that are not seen."""
    rows = list(sheet.rows)
    rows[sheet.header] = [f"\u00a0{label.upper()} \u200b" for label in rows[sheet.header]]
    return sheet.with_rows(rows).written()


def workbook(*, typed: bool) -> Deed:
    """The same table in a workbook, as texts or as numbers and dates."""

    def deed(sheet: Sheet) -> bytes:
        book = openpyxl.Workbook()
        for row in sheet.rows:
            book.active.append([cell_of(cell) if typed else cell for cell in row])
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()

    return deed


def cell_of(cell: str) -> object:
    """A cell as a spreadsheet takes it."""
    if match := ISO.fullmatch(cell):
        return datetime.combine(date(*map(int, match.groups())), time())
    bare = cell.strip().replace(",", "")
    if re.fullmatch(r"-?\d{1,14}(\.\d+)?%?", bare) and NUMBER.fullmatch(cell.strip().removesuffix("%")):
        return float(bare[:-1]) / 100 if bare.endswith("%") else float(bare) if "." in bare else int(bare)
    return cell or None


def zipped(sheet: Sheet) -> bytes:
    """In an archive, beside a text that is no table."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("notes/read me.txt", "Figures of the month")
        archive.writestr("report/export.csv", sheet.written())
    return file.getvalue()


def cut(sheet: Sheet) -> bytes:
    """Cut inside the last row, as a download that broke off."""
    whole = replace(sheet, encoding="utf-8").written().rstrip(b"\n")
    last = whole.rfind(b"\n") + 1
    return whole[: last + max(1, (len(whole) - last) // 2)]


def doubled(sheet: Sheet) -> bytes:
    """The file twice, one after the other."""
    return replace(sheet, encoding="utf-8").written() * 2


# What keeps every figure.
DEEDS: dict[str, Deed] = {
    "utf-16, tabs": recoded("\t", "utf-16"),
    "cp1252, semicolons": recoded(";", "cp1252"),
    "utf-8 with its mark": recoded(",", "utf-8-sig"),
    "every cell quoted": lambda sheet: sheet.written(quoting=csv.QUOTE_ALL, end="\r\n"),
    "decimal comma": with_comma(""),
    "decimal comma, thin blanks": with_comma("\u202f"),
    "decimal comma, dots": with_comma("."),
    "day/month/year": dates_as("%d/%m/%Y"),
    "month/day/year": dates_as("%m/%d/%Y"),
    "day.month.year": dates_as("%d.%m.%Y"),
    "columns reversed": shuffled,
    "columns rotated": rotated,
    "more columns": widened,
    "title above": titled,
    "total below": summed,
    "blank cells and rows": gaps,
    "labels blurred": blurred,
    "workbook of texts": workbook(typed=False),
    "workbook": workbook(typed=True),
    "archive": zipped,
    "cut in a row": cut,
    "twice in one file": doubled,
}
