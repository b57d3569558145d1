"""Why an export is refused, as values first and as one English sentence last.

Every refusal carries a key and the place (file, row, column, what was found, what was expected), so that it can be
phrased in another language elsewhere; `SENTENCES` holds the English wording, what to do included.
"""

from commplan.errors import DamagedExport, ExportError, UnknownExport

__all__ = ["SENTENCES", "DamagedFile", "Refusal", "UnknownFile"]

AGAIN = "Export the file again from the tool and drop it in without opening it in a spreadsheet."

SENTENCES = {
    "missing_file": "there is no such file. Check the name, or drop the export into the folder again.",
    "directory": "this is a folder, not a file. Name one of the exports inside it.",
    "cannot_open": "the file cannot be opened ({found}). Close it in the other program, or check its permissions.",
    "outside_folder": "this is a link to a file outside the folder. Drop the file itself into the folder.",
    "too_large": "the file holds {found}, and at most {expected} are read. Export a shorter period.",
    "empty": f"the file is empty. {AGAIN}",
    "picture": "this is {found}, not a table. Export the figures as CSV or Excel instead of a picture or a print.",
    "web_page": "this is a web page saved under another name, not an export. Use the tool's own export button.",
    "archive": "this is a compressed archive. Unpack it and drop the files that are inside.",
    "old_workbook": "this is a workbook in the old Excel format (.xls). Open it and save it as .xlsx.",
    "locked_workbook": "the workbook is protected by a password. Save it without a password.",
    "broken_workbook": f"the workbook cannot be opened ({{found}}). {AGAIN}",
    "not_text": f"the file is neither text nor a workbook. {AGAIN}",
    "unknown": "no tool is recognised. The file begins with: {found}. Check that it is an export of {expected}.",
    "two_tools": "the file looks like an export of two tools at once ({found}). Keep one export per file.",
    "cut_short": f"the file stops in the middle of a row: expected {{expected}}, found {{found}}. {AGAIN}",
    "open_quote": f"a quotation mark is opened here and never closed, so the file was cut. {AGAIN}",
    "uneven_row": f"expected {{expected}}, found {{found}}. {AGAIN}",
    "second_header": "a second header begins here ({found}): files were put together. Keep one export per file.",
    "twice_the_column": "the column is there twice with different figures. Remove one of them from the export.",
    "no_figures": "the file is recognised, but it holds none of {expected}. Add one of these columns to the export.",
    "not_a_number": f"expected a number, found {{found}}. Correct this cell. {AGAIN}",
    "mixed_decimals": "{found} uses another decimal mark than the rest of the column. Export with one number format.",
    "ambiguous_numbers": "{found} can mean two numbers. Export with two decimals, or without thousands separators.",
    "not_a_date": f"expected a date, found {{found}}. Correct this cell. {AGAIN}",
    "ambiguous_dates": "{found} can mean two days. Export with dates written as 2026-01-31.",
    "mixed_dates": f"{{found}} puts day and month in another order than the rest of the column. {AGAIN}",
    "spreadsheet_dates": f"a spreadsheet turned figures into dates ({{found}}), so they are lost. {AGAIN}",
    "unforeseen": "reading stopped on something unforeseen ({found}). Export it again, and report it to commplan.",
}


class Refusal(ExportError):
    """An export that is not used, with the place and the values that say why.

    Parameters
    ----------
    key
        What is wrong, one of `SENTENCES`.
    file
        Name of the file; filled in by the reader when the place that found the problem does not know it.
    row
        Line in the file, or row of the sheet, counted from 1.
    column
        Label of the column as exported.
    found, expected
        What stands there, and what should.

    Examples
    --------
    >>> print(Refusal("not_a_date", file="ads.csv", row=4, column="Day", found="soon"))
    ads.csv: line 4: column "Day": expected a date, found "soon". Correct this cell. Export the file again from
    the tool and drop it in without opening it in a spreadsheet.
    """

    def __init__(
        self,
        key: str,
        *,
        file: str = "",
        row: int | None = None,
        column: str | None = None,
        found: str | None = None,
        expected: str | None = None,
    ) -> None:
        super().__init__(key)
        self.key = key
        self.file = file
        self.row = row
        self.column = column
        self.found = found
        self.expected = expected

    def __str__(self) -> str:
        places = (
            self.file,
            None if self.row is None else f"line {self.row}",
            None if self.column is None else f'column "{self.column}"',
        )
        quoted = f'"{self.found}"' if self.key in QUOTED else self.found
        sentence = SENTENCES[self.key].format(found=quoted, expected=self.expected)
        return ": ".join([place for place in places if place] + [sentence])


# What was typed in a cell is quoted; a count or a description is not.
QUOTED = frozenset(
    {"not_a_number", "mixed_decimals", "ambiguous_numbers", "not_a_date", "ambiguous_dates", "mixed_dates"}
)


class UnknownFile(Refusal, UnknownExport):
    """No adapter recognises the file."""


class DamagedFile(Refusal, DamagedExport):
    """The file is recognised, but it would give a wrong figure."""
