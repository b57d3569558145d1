from commplan.sources.reading import reading_of

HEAD = "# ----------\n# X\n# A: B\n# C: D\n# ----------\n# Start date: 20260101\n# End date: 20260131\n"


def only(path):
    _, _, reading = reading_of(path, path.name)
    return next(other for other in [reading, *reading.also] if other.kind == "queries")


def test_searches(export):
    figures = ("clicks", "click through rate", "average position")
    labels = ["Organic Google Search query", *(f"Organic Google Search {name}" for name in figures)]
    content = HEAD + ",".join(labels) + "\ntea,12,0.25,1.5\noak table,3,0.01,8.25\n"
    found = only(export(content))
    frame = found.frame
    assert frame["query"].tolist() == ["tea", "oak table"]
    assert frame[["clicks", "ctr", "position"]].to_numpy().tolist() == [[12.0, 0.25, 1.5], [3.0, 0.01, 8.25]]
    assert (found.dimension, found.additive, set(frame["dimension"])) == ("query", False, {"query"})
    assert found.period[0].isoformat() == "2026-01-01"


def test_pages_that_searches_found_in_french(export):
    content = (
        f"{HEAD}Page de destination + chaîne de requête,Impressions dans la recherche naturelle Google\n/thes,40\n"
    )
    frame = only(export(content)).frame
    assert frame[["dimension", "page", "impressions"]].to_numpy().tolist() == [["page", "/thes", 40.0]]
    assert frame["clicks"].isna().all()
