"""How long large exports take beside `pandas.read_csv` in the same run: `python -m benchmarks.exports [ROWS]`.

Each kind is written once, with figures drawn from a seed, and read by either in turn, each time in a process of its own
whose highest memory is taken too. The times are those of reading alone, without the imports. The aim is a ratio of 2.
"""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

ROWS, RUNS = 1_000_000, 3
Lines = Iterator[str]

READ = """
import resource, sys, time
from pathlib import Path
path = Path(sys.argv[1])
if sys.argv[2] == "pandas":
    import pandas
    read = lambda: pandas.read_csv(path, skiprows=int(sys.argv[3]))
else:
    from commplan.sources.adapter import adapters
    from commplan.sources.reading import read_frames
    adapters()
    read = lambda: read_frames(path, path.name)
start = time.perf_counter()
found = read()
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""

GA4 = """# ----------------------------------------
# Pages and screens: Page path and screen class
# Account: Demo
# Property: Demo
# ----------------------------------------
#
# All Users
# Start date: 20260101
# End date: 20261031
Page path and screen class,Views,Active users,Views per active user,Average engagement time per active user,\
Event count,Key events,Total revenue
"""
GOOGLE_ADS = """Campaign report
1 January 2026 - 31 October 2026
Day,Campaign,Currency code,Impr.,Clicks,CTR,Cost,Conversions,Conv. value
"""
META = """Reporting starts,Reporting ends,Day,Campaign name,Impressions,Reach,Amount spent (EUR),Link clicks,Purchases,\
Purchases conversion value
"""
# The 79 columns of the shop's own export, most of them blank or the same in every row.
ORDERS = """Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,\
Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,\
Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,\
Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,\
Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,\
Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,\
Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,\
Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,\
Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,\
Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References
"""


def day(row: int) -> str:
    """One of 304 days, each in turn."""
    return str(np.datetime64("2026-01-01") + row % 304)


def ga4(rows: int, draw: np.random.Generator) -> Lines:
    """Pages, no two alike."""
    views, events = draw.integers(1, 5000, rows), draw.integers(1, 90_000, rows)
    times, worth = draw.random(rows) * 100, draw.gamma(1, 20, rows)
    for row in range(rows):
        yield (f"/products/range-{row % 97}/article-{row},{views[row]},{views[row] // 2 + 1},{times[row] / 7},"
               f"{times[row]},{events[row]},{row % 30},{worth[row]:.2f}\n")  # fmt: skip


def google_ads(rows: int, draw: np.random.Generator) -> Lines:
    """Campaigns by day, with thousands that are parted."""
    seen, cost = draw.integers(100, 20_000, rows), draw.gamma(2, 20, rows)
    for row in range(rows):
        yield (f'{day(row)},Campaign {row % 211},EUR,"{seen[row]:,}",{row % 300},{row % 9}.{row % 90 + 10}%,'
               f'{cost[row]:.2f},{row % 7}.00,{row % 900}.50\n')  # fmt: skip


def meta(rows: int, draw: np.random.Generator) -> Lines:
    """Campaigns by day."""
    seen, cost = draw.integers(100, 20_000, rows), draw.gamma(2, 20, rows)
    for row in range(rows):
        yield (f"{day(row)},{day(row)},{day(row)},Campaign {row % 211},{seen[row]},{seen[row] // 2},{cost[row]:.2f},"
               f"{row % 300},{row % 7},{row % 900}.5\n")  # fmt: skip


def orders(rows: int, draw: np.random.Generator) -> Lines:
    """Orders of one line each."""
    worth = draw.gamma(2, 20, rows)
    for row in range(rows):
        moment = f"{day(row)} 10:{row % 60:02d}:00 +0100"
        place = f"Ada {row % 70_000},1 High Street,1 High Street,,,Leeds,LS1 4AP,,GB,"
        yield (f"#{row + 1001},c{row % 70_000}@example.com,paid,{moment},fulfilled,{moment},no,EUR,{worth[row]:.2f},"
               f"5.00,0.00,{worth[row] + 5:.2f},,0.00,Standard,{moment},1,Article {row % 97},{worth[row]:.2f},,"
               f"A-{row % 97},true,true,fulfilled,{place},{place},,,,Card,c{row}.1,0.00,Demo,0.00,,,,"
               f"{5 * 10**12 + row},,Low,web,0.00{',' * 16}c{row},,,\n")  # fmt: skip


KINDS: dict[str, tuple[str, Callable[[int, np.random.Generator], Lines]]] = {
    "ga4 pages": (GA4, ga4),
    "google ads": (GOOGLE_ADS, google_ads),
    "meta ads": (META, meta),
    "orders": (ORDERS, orders),
}


def once(path: Path, reader: str, above: int) -> tuple[float, float]:
    """Seconds and megabytes of one reading in a process of its own."""
    command = [sys.executable, "-c", READ, str(path), reader, str(above)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes


def measured(path: Path, above: int) -> str:
    """Both readers in turn, their medians beside each other."""
    found = [(once(path, "pandas", above), once(path, "commplan", above)) for _ in range(RUNS)]
    theirs, ours = (
        [statistics.median(run[rank][part] for run in found) for part in (0, 1)] for rank in (0, 1)
    )  # fmt: skip
    return (f"{theirs[0]:8.2f} s {ours[0]:8.2f} s {ours[0] / theirs[0]:8.2f} "
            f"{theirs[1]:8.0f} MB {ours[1]:6.0f} MB")  # fmt: skip


def main(rows: int = ROWS) -> None:
    """Print one line a kind."""
    print(f"{rows} rows     pandas  commplan    ratio   memory    ours")
    with tempfile.TemporaryDirectory() as folder:
        for name, (header, lines) in KINDS.items():
            path = Path(folder) / "export.csv"
            with path.open("w", encoding="utf-8") as file:
                file.write(header)
                file.writelines(lines(rows, np.random.default_rng(1)))
            print(f"{name:12}{measured(path, header.count(chr(10)) - 1)}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
