import pytest

from commplan.sources import read_export

HEAD = "Opportunity Owner,Opportunity Name,Stage,Status,Won,Closed,Close Date,Created Date\n"


@pytest.mark.parametrize(
    ("cells", "outcome", "closed"),
    [
        ("Negotiation,Won,,", "won", "2026-08-20"),
        ("Closed Won,Open,,", "won", "2026-08-20"),
        ("Closed Won,Lost,,", "lost", "2026-08-20"),
        ("Zone,,true,true", "won", "2026-08-20"),
        ("Zone,,false,true", "lost", "2026-08-20"),
        ("Zone,,0,0", "open", "NaT"),
        ("Zone,,,", None, "NaT"),
    ],
)
def test_the_surest_word_decides(export, cells, outcome, closed):
    frame = read_export(export(HEAD + f"Zoe,x,{cells},2026-08-20,2026-08-13\n"))
    assert frame["outcome"].tolist() == [outcome]
    assert str(frame["closed"].iloc[0])[:10] == closed
