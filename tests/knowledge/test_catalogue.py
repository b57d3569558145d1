import pytest

from commplan.errors import KnowledgeError
from commplan.knowledge import benchmark, dimensions, facts, glossary, guidance, item_ids, items, quick_items, sources
from commplan.knowledge.catalogue import Fact, _records
from commplan.knowledge.load import read, read_text


def test_the_four_articles_are_sources() -> None:
    known = sources()
    assert {key: known[key].language for key in ("strategy", "alignment", "social", "steering")} == {
        "strategy": "en", "alignment": "fr", "social": "fr", "steering": "fr",
    }  # fmt: skip


def test_quick_audit_has_twenty_questions_over_all_its_themes() -> None:
    themes = {item.dimension for item in quick_items().values()}
    assert len(quick_items()) == 20
    assert themes >= {"foundations", "audience", "objectives", "channels", "budget", "organisation", "measurement"}


def test_items_belong_to_a_theme_and_weights_make_a_whole() -> None:
    assert {item.dimension for item in items().values()} == set(dimensions())
    assert sum(each.weight for each in dimensions().values()) == 100


def test_levels_of_an_item_differ() -> None:
    for item in items().values():
        for lang in ("fr", "en"):
            assert len({level.pick(lang) for level in item.levels}) == 5, item.id


@pytest.mark.parametrize(
    ("key", "low", "high"),
    [("marketing_budget_share/any/any", 0.02, 0.05), ("page_load_time/any/any", 3, 3),
     ("basket_abandonment/any/any", 0.6881, 0.6881), ("misalignment_loss/any/any", 0.10, 0.10)],
)  # fmt: skip
def test_figures_of_the_articles_are_quoted_and_not_facts(key: str, low: float, high: float) -> None:
    fact = benchmark(key)
    assert (fact.low or fact.value, fact.high or fact.value) == (low, high)
    assert fact.worth == "quoted"
    assert all(each.source in sources() for each in facts().values())


def test_unknown_figure() -> None:
    with pytest.raises(KnowledgeError, match="no benchmark"):
        benchmark("nothing/at/all")


def test_our_own_yaml_is_read_strictly() -> None:
    assert read_text("country: NO\n", "x") == {"country": "NO"}
    with pytest.raises(KnowledgeError, match="duplicate key"):
        read_text("a: 1\na: 2\n", "x")
    with pytest.raises(KnowledgeError, match="stands twice"):
        _records(Fact, [("a", read("benchmarks/page_load_time.yaml")[0])] * 2, "x")
    with pytest.raises(KnowledgeError, match="either a value or a low"):
        _records(Fact, [
            ("a", {**read("benchmarks/page_load_time.yaml")[0], "value": None})], "x")  # fmt: skip


@pytest.mark.parametrize("page", ["0_summary", "1_audit", "4_steering"])
def test_pages_have_their_guidance(page: str) -> None:
    assert "how_to_read" in guidance(page)
    assert glossary()


def test_ids_of_questions_are_those_of_the_questions() -> None:
    assert item_ids() == tuple(items())
