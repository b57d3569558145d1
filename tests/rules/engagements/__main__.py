"""The table of found, missed and wrongly found: by engagement, then by family."""

import sys
from collections import Counter, defaultdict

from tests.rules.engagements import FLAWED, SOUND, counted

KINDS = ("found", "missed", "wrongly found")


def table(title: str, rows: dict[str, Counter[str]]) -> str:
    """One line per row and a sum, in columns."""
    total = sum(rows.values(), Counter())
    head = f"{title:<20}" + "".join(f"{kind:>15}" for kind in KINDS)
    lines = [f"{name:<20}" + "".join(f"{row[kind]:>15}" for kind in KINDS) for name, row in rows.items()]
    return "\n".join([head, *lines, f"{'all':<20}" + "".join(f"{total[kind]:>15}" for kind in KINDS)])


def main() -> None:
    """Count once, print twice."""
    by_name: dict[str, Counter[str]] = {name: Counter() for name in (*SOUND, *FLAWED, "single changes")}
    by_family: dict[str, Counter[str]] = defaultdict(Counter)
    for name, family, count in counted():
        by_name[name] += count
        by_family[family] += count
    tables = (table("engagement", by_name), table("family", dict(sorted(by_family.items()))))
    sys.stdout.write("\n\n".join(tables) + "\n")


if __name__ == "__main__":
    main()
