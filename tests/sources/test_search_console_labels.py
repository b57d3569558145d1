from commplan.sources.search_console_labels import compared, figure_of

FIGURES = ("Clics", "Impressions", "CTR", "Position")


def test_a_comparison_in_french_with_the_period_behind():
    header = [
        "Pays",
        *(f"{name} ({when})" for name in FIGURES for when in ("28 derniers jours", "28 jours précédents")),
    ]
    found = compared(header)
    assert found is not None
    assert found.roles["clics(28 derniers jours)"] == "clicks"
    assert found.period == (None, None)


def test_no_comparison():
    assert compared(["Pays", *FIGURES]) is None
    assert compared(["Pays", "Last week Clicks", "Previous week Clicks"]) is None
    assert compared(["Colour", *(f"{when} {name}" for name in FIGURES for when in ("A", "B"))]) is None
    assert compared([]) is None


def test_the_period_in_a_label():
    assert figure_of("last 28 days url clicks") == ("clicks", "last 28 days url", "last 28 days url clicks")
    assert figure_of("clicks") is None
    assert figure_of("colour") is None
