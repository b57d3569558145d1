"""Tables that people make by hand: which files they are, and what each of their columns means."""

from difflib import get_close_matches
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from commplan.model.base import Part
from commplan.model.quantity import Currency, Period

Kind = Literal["performance", "web", "queries", "emails", "leads", "orders", "sales", "social"]
Unit = Literal["percent", "fraction", "thousands", "millions", "cents", "micros"]
Dates = Literal["day_first", "month_first", "month", "week"]

MAPPABLE: dict[Kind, str] = {
    "performance": "date channel campaign impressions clicks cost currency conversions revenue sessions users",
    "web": "date dimension item source medium sessions engaged_sessions users new_users views events key_events "
    "revenue currency engagement_rate bounce_rate session_duration",
    "queries": "date dimension query page campaign impressions clicks ctr position cost currency conversions revenue",
    "emails": "date mailing campaign subject audience recipients delivered hard_bounces soft_bounces opens "
    "unique_opens clicks unique_clicks unsubscribes complaints revenue currency is_test is_part",
    "leads": "date lead contact record status stage outcome pipeline source channel amount currency closed",
    "orders": "date order customer status source items subtotal discounts shipping taxes refunds total net currency "
    "is_paid",
    "sales": "date product orders items gross_sales discounts returns net_sales taxes shipping total_sales currency",
    "social": "date network dimension item metric label value",
}


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_several)]
"""One text, or a list of them."""


class MappedColumn(Part):
    """What one column of the table means; written as one word where its name in commplan is all there is to say."""

    to: str = Field(description="The column of commplan that it fills")
    unit: Unit | None = Field(default=None, description="What a figure counts, where that is not one")
    currency: Currency | None = Field(default=None, description="Of this column, where the table has several")
    constants: dict[str, str] | None = Field(default=None, description="What all figures of the column share")
    values: dict[str, str] | None = Field(default=None, description="Their word: ours")

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return {"to": value} if isinstance(value, str) else value


class MappedFile(Part):
    """One kind of table made by hand, mapped once and read ever after."""

    kind: Kind = Field(description="What the table holds")
    files: Names | None = Field(default=None, description="Names of the files, `*` standing for anything")
    header: Names | None = Field(default=None, description="Labels by which the table is known, whatever its name")
    tool: Annotated[str, Field(min_length=1)] = Field(description="The id of a tool, or the name to be shown")
    sheet: str | None = None
    header_row: int | None = Field(default=None, ge=0, description="The line of the labels; 0: there are none")
    columns: dict[str, MappedColumn]
    across: str | None = Field(default=None, description="The figure in the columns headed by a month or a day")
    constants: dict[str, str] | None = Field(default=None, description="What all rows share")
    currency: Currency | None = None
    decimal: Literal["comma", "point"] | None = None
    dates: Dates | None = Field(default=None, description="How dates are written, where they can be read in two ways")
    dates_in: Literal["column", "header", "above", "sheet", "file"] = "column"
    year: int | None = Field(default=None, ge=1990, le=2099, description="Of the first date, where none is written")
    step: Literal["day", "week", "month"] | None = Field(default=None, description="What one row covers")
    period: Period | None = Field(default=None, description="What the whole table covers, where rows have no date")
    leave_out: Names | None = Field(default=None, description="Rows with one of these texts are left out")

    @field_validator("columns")
    @classmethod
    def _known_columns(cls, columns: dict[str, MappedColumn], info: ValidationInfo) -> dict[str, MappedColumn]:
        for label, column in columns.items():
            for name in (column.to, *(column.constants or ())):
                _refuse_unknown(name, label, info)
        return columns

    @field_validator("across", "constants")
    @classmethod
    def _known_names(cls, value: Any, info: ValidationInfo) -> Any:
        for name in (value,) if isinstance(value, str) else value or ():
            _refuse_unknown(name, info.field_name or "", info)
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        targets = {column.to for column in self.columns.values()}
        if not self.files and not self.header:
            raise PydanticCustomError("files_or_header", "files or header")
        if "date" in targets and (self.dates_in != "column" or self.across):
            raise PydanticCustomError("one_place_of_dates", "dates in one place")
        if self.header_row == 0 and any(not label.startswith("#") for label in self.columns):
            raise PydanticCustomError("ranks", "columns by their rank")
        return self


def _refuse_unknown(name: str, label: str, info: ValidationInfo) -> None:
    """Refuse what is no column of the kind; without a valid kind nothing can be said."""
    kind: Kind | None = info.data.get("kind")
    known = MAPPABLE[kind].split() if kind is not None else [name]
    if name not in known:
        near = get_close_matches(name, known, n=1, cutoff=0.5)
        values = {"label": label, "name": name, "column_kind": kind, "known": ", ".join(near or known)}
        raise PydanticCustomError("column_of_kind", "a column of this kind", values)
