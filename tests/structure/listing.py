"""The lists of docs/exports.md and docs/exports.fr.md; `python -m tests.structure.listing` writes them anew."""

from pathlib import Path

from commplan.knowledge import tool_name, words
from commplan.knowledge.say import say
from commplan.model.text import Lang
from commplan.sources.adapter import adapters
from commplan.sources.kinds import KINDS

DOCS = Path(__file__).parents[2] / "docs"
COLON: dict[Lang, str] = {"en": ":", "fr": "\N{NO-BREAK SPACE}:"}
FILES: dict[Lang, Path] = {"en": DOCS / "exports.md", "fr": DOCS / "exports.fr.md"}


def tools(lang: Lang) -> str:
    """Every tool with an adapter, by its name."""
    names = {(tool_name(adapter.TOOL).pick(lang), adapter.TOOL) for adapter in adapters()}
    return "\n".join(f"- {name} (`{tool}`)" for name, tool in sorted(names, key=lambda pair: pair[0].casefold()))


def kinds(lang: Lang) -> str:
    """Every kind of table with its columns."""
    speak = say("cli/recognised", words(lang))
    rows = [(name, speak(f"kind.{name}"), " ".join(f"`{column}`" for column in shape.columns if column != "tool"))
            for name, shape in KINDS.items()]  # fmt: skip
    return "\n".join(f"- `{name}` ({told}){COLON[lang]} {columns}" for name, told, columns in rows)


def filled(text: str, lang: Lang) -> str:
    """A page with its lists as they are now."""
    for name, made in (("tools", tools(lang)), ("kinds", kinds(lang))):
        first, last = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = text.partition(first)
        text = f"{before}{first}{made}\n{last}{rest.partition(last)[2]}"
    return text


def write() -> None:
    """Write the lists into the pages."""
    for lang, path in FILES.items():
        path.write_text(filled(path.read_text("utf-8"), lang), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
