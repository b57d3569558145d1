from typing import Any

import numpy as np
import pandas as pd

from commplan.tables.segments import lead


def orders(customers: int) -> pd.DataFrame:
    """Every fourth customer came five times this month, the others once in spring."""
    lately, long_ago = pd.Timestamp("2026-10-20"), pd.Timestamp("2026-04-20")
    rows = [(lately if at % 4 == 0 else long_ago, f"{at}-{time}", f"c{at}", 30.0 + at % 7)
            for at in range(customers) for time in range(5 if at % 4 == 0 else 1)]  # fmt: skip
    return pd.DataFrame(rows, columns=["date", "order", "customer", "net"]).assign(currency="EUR", is_paid=True)


def leads(customers: int) -> pd.DataFrame:
    rows = orders(customers).rename(columns={"order": "lead", "customer": "contact", "net": "amount"})
    return rows.assign(closed=rows["date"], outcome=np.where(rows.index % 5 < 4, "won", "lost"))


def test_groups_say_what_people_did(data_of: Any, speak: Any) -> None:
    frame = data_of("segments", extra={"orders": orders(100)})
    assert frame["habit"].tolist() == ["often_recent", "once_past"]
    assert frame["customers"].tolist() == [25, 75]
    assert frame["share_of_revenue"].sum() == 1
    assert str(frame["spent"][0].currency) == "EUR"
    said = lead(frame, speak("segments"))
    assert "100" in said
    assert speak("segments")("lead.limits") in said


def test_without_orders_or_with_few_of_them_no_group_is_claimed(data_of: Any, speak: Any) -> None:
    for extra, count in (({}, 0), ({"orders": orders(40)}, 40)):
        frame = data_of("segments", extra=extra)
        assert frame.empty
        assert frame.attrs["n"] == count
        assert "60" in speak("segments")("empty", **frame.attrs)


def test_leads_that_were_won_stand_for_orders(data_of: Any) -> None:
    frame = data_of("segments", extra={"leads": leads(100)})
    assert frame.attrs["leads"]
    assert 60 <= frame["customers"].sum() <= 100
