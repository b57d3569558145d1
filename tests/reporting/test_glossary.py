import pytest

from commplan.knowledge import words
from commplan.reporting.glossary import explain

FR, EN = words("fr"), words("en")


def page(body: str) -> str:
    return f"<html><head><title>ROAS</title></head><body><main>{body}</main></body></html>"


def test_word_is_marked_where_it_first_stands_and_explained_below() -> None:
    made = explain(page("<p>A persona, another persona.</p>"), EN)
    assert made.count('href="#term-persona"') == 1
    assert made.index("href=") < made.index('id="term-persona"')


def test_longest_word_wins() -> None:
    made = explain(page("<p>The cost per lead is high.</p>"), EN)
    assert ">cost per lead</a>" in made
    assert 'href="#term-lead"' not in made


@pytest.mark.parametrize(
    "text", ["<h2>Persona</h2>", "<svg><title>Persona</title></svg>", "<th>Persona</th>", "<p>Nothing.</p>"]
)
def test_headings_pictures_and_other_words_are_left_alone(text: str) -> None:
    assert explain(page(text), EN) == page(text)


def test_plural_and_capitals_and_accents() -> None:
    assert 'href="#term-persona"' in explain(page("<p>Personas</p>"), FR)
    assert ">seuils de rentabilité</a>" in explain(page("<p>Les seuils de rentabilité.</p>"), FR)


def test_initials_only_as_they_are_written() -> None:
    assert "<a" in explain(page("<p>ROI</p>"), EN)
    assert "<a" not in explain(page("<p>roi</p>"), FR)


def test_what_a_client_typed_stays_escaped() -> None:
    made = explain(page("<p>&lt;script&gt; persona &amp;</p>"), EN)
    assert "&lt;script&gt; <a" in made
    assert "<script" not in made


def test_page_of_another_make_is_left_alone() -> None:
    assert explain("<p>persona</p>", EN) == "<p>persona</p>"
