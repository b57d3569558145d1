import pytest

from commplan.sources import read_export
from commplan.sources.folder import read_exports
from commplan.sources.reading import reading_of

TERMS = """Search terms report
1 September 2026 - 30 September 2026
Search term,Match type,Added/Excluded,Campaign,Ad group,Clicks,Impr.,CTR,Currency code,Avg. CPC,Cost,Conversions
green tea,Phrase match,None,Brand,Core,214,"3,980",5.38%,EUR,2.71,579.94,17.00
total,Broad match,None,Brand,Core,10,100,10%,EUR,1,10.00,0.00
Total: Search terms,,,,,224,"4,080",5.49%,EUR,2.63,589.94,17.00
"""


def searches(path):
    _, _, main = reading_of(path, path.name)
    (found,) = main.also
    return main, found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_search_terms_with_their_cost(export, encoding):
    content = TERMS.replace(",", "\t").replace('"3\t980"', '"3,980"').replace('"4\t080"', '"4,080"')
    main, found = searches(export(content if encoding == "utf-16" else TERMS, encoding=encoding))
    assert (main.kind, found.kind, found.dimension, found.additive) == ("performance", "queries", "query", False)
    assert found.frame["query"].tolist() == ["green tea", "total"]
    assert found.frame[["clicks", "impressions", "cost", "conversions"]].sum().tolist() == [224.0, 4080.0, 589.94, 17.0]
    assert found.frame["ctr"].tolist() == [0.0538, 0.1]
    assert set(found.frame["currency"]) == {"EUR"}
    assert list(main.totals) == ["Total: Search terms"]
    assert (found.period, found.language) == (main.period, "en")


def test_search_terms_in_french_compared_with_another_period(export):
    content = (
        "Rapport sur les termes de recherche\n1 septembre 2026 - 30 septembre 2026\n"
        "Terme de recherche;Campagne;Code de la devise;Coût;Coût (comparer à);Clics;Clics (comparer à);Impr.;CTR\n"
        "thé vert;Marque;EUR;1 235,64;9,00;1 214;3;3 980;30,50 %\n"
        "Total : termes de recherche;;EUR;1 235,64;9;1 214;3;3 980;30,50 %\n"
    )
    main, found = searches(export(content, encoding="cp1252"))
    assert found.frame[["query", "cost", "clicks", "ctr"]].iloc[0].tolist() == ["thé vert", 1235.64, 1214.0, 0.305]
    assert (len(found.frame), main.language) == (1, "fr")


def test_keywords_stand_apart_from_searches(export):
    content = """Search keyword report
1 September 2026 - 30 September 2026
Keyword status,Keyword,Match type,Campaign,Ad group,Currency code,Clicks,Impr.,Cost
Enabled,[green tea],Exact match,Brand,Core,EUR,5,50,4.50
,,Total: Keywords,,,EUR,5,50,4.50
"""
    _, found = searches(export(content))
    assert found.frame[["dimension", "query", "campaign", "cost"]].iloc[0].tolist() == [
        "keyword", "[green tea]", "Brand", 4.5,
    ]  # fmt: skip


def test_words_are_never_added_to_what_was_spent(export, tmp_path):
    card = 'Mot,Coût,Clics,Impressions,Principales requêtes contenant ce mot\nthé,"9,50 €",4,90,"(thé vert, thé)"\n'
    name = "Recherches(Mot_2026.09.01-2026.09.30).csv"
    main, found = searches(export(card, name=name))
    assert (main.additive, found.additive, found.dimension) == (False, False, "word")
    exports = read_exports(tmp_path)
    assert len(exports.performance) == 0
    assert exports.tables["queries"][["query", "cost", "currency"]].iloc[0].tolist() == ["thé", 9.5, "EUR"]


def test_campaigns_are_no_searches(export):
    content = "Campaign report\n1 September 2026 - 30 September 2026\n"
    content += "Campaign,Currency code,Impr.,Clicks,Cost\nTea,EUR,9,2,3\n"
    path = export(content)
    _, _, main = reading_of(path, path.name)
    assert main.also == []
    assert read_export(path).attrs["kind"] == "performance"
