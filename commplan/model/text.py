"""What a person wrote: once for all languages, or once for each."""

from typing import Any, Literal

from pydantic import model_serializer, model_validator
from pydantic_core import PydanticCustomError

from commplan.model.base import Part, is_none_word

Lang = Literal["fr", "en"]
LANGUAGES: tuple[Lang, ...] = ("fr", "en")


class Text(Part):
    """A text by language. One that was written once is shown as it was written in every language."""

    fr: str
    en: str

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, str | int | float | dict | cls):
            raise PydanticCustomError("text", "a text")
        if isinstance(value, dict | cls):
            return value
        if is_none_word(value):
            raise PydanticCustomError("no_none", "left out")
        return {"fr": str(value), "en": str(value)}

    @model_serializer
    def _write(self) -> Any:
        return self.fr if self.fr == self.en else {"fr": self.fr, "en": self.en}

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        by_language = {
            "type": "object",
            "properties": {lang: {"type": "string"} for lang in LANGUAGES},
            "required": list(LANGUAGES),
            "additionalProperties": False,
        }
        return {"anyOf": [{"type": "string"}, {"type": "number"}, by_language]}

    def pick(self, lang: Lang) -> str:
        """The text in one language."""
        return self.fr if lang == "fr" else self.en

    def __str__(self) -> str:
        return self.fr if self.fr == self.en else f"{self.fr} / {self.en}"
