"""What every part of an engagement has in common: frozen, strict, and able to tell 'not asked' from 'none'."""

import re
from enum import Enum
from typing import Annotated, Any, Literal, TypeVar, Union, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler, StringConstraints, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from commplan.model.shown import Shown

T = TypeVar("T")

NONE_WORDS = frozenset({"none", "aucun", "aucune"})


class Absent(Enum):
    """The answer 'asked, and there is none'. It is false, as a missing value is."""

    NONE = "none"

    def __bool__(self) -> Literal[False]:
        """Let a rule write `if not objective.target` for both kinds of missing."""
        return False


NONE = Absent.NONE


def is_none_word(value: object) -> bool:
    """Tell whether somebody wrote the answer 'there is none'."""
    return isinstance(value, str) and value.strip().lower() in NONE_WORDS


class _Asked:
    """Reads `none` as `NONE` before the field's own type sees it."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        kept = tuple(member for member in get_args(source) if member is not Absent)
        inner = handler.generate_schema(Union[kept])  # noqa: UP007 (built from a tuple)
        return core_schema.no_info_wrap_validator_function(
            lambda value, read: NONE if value is NONE or is_none_word(value) else read(value),
            inner,
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda value, write: NONE.value if value is NONE else write(value), schema=inner
            ),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        found = handler(schema)
        return {"anyOf": [*found.get("anyOf", [found]), {"const": NONE.value}], "default": None}


def _none_is_empty(value: object) -> object:
    return () if is_none_word(value) else value


class _Listed:
    """A list; `none` written instead of it is the empty list, which is an answer."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_none_is_empty, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        found = handler(schema)
        return {"anyOf": [*found.get("anyOf", [found]), {"const": NONE.value}], "default": None}


Asked = Annotated[T | Absent | None, _Asked()]
Listed = Annotated[tuple[T, ...] | None, _Listed()]

ID_PATTERN = re.compile(r"^[a-z0-9]+(?:[-_/][a-z0-9]+)*$")


def _read_id(value: object) -> object:
    if not isinstance(value, str) or not ID_PATTERN.match(value):
        raise PydanticCustomError("id", "a short name")
    if is_none_word(value):
        raise PydanticCustomError("no_none", "left out")
    return value


Id = Annotated[str, BeforeValidator(_read_id), StringConstraints(max_length=60)]
"""A short name by which other files refer to a record: lower-case letters, digits and hyphens."""


def _is_left_out(value: object) -> bool:
    return value is None or (isinstance(value, str | list | dict | tuple) and not value and value != ())


class Part(Shown, BaseModel):
    """The base of every record: frozen, no unknown key, and an empty value is the same as none given."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, validate_default=False)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if not _is_left_out(value)}
