"""From a slider to the new picture: the median time in the kernel, for both demo clients.

    python -m benchmarks.what_if

Each move goes through the panel as JupyterLab's would: figures, ranges, chances, both charts as SVG, all tables.
"""

import statistics
import time
from pathlib import Path

from commplan.engagement.shipped import demo_clients
from commplan.widgets.open import what_if_panel

ROOT = Path(__file__).parents[1]
MOVES, LIMIT = 40, 0.150


def median_of(client: str) -> float:
    """The median of many moves of the first slider [seconds]."""
    panel = what_if_panel(client, "2026-10", workspace=ROOT)
    slider, times = next(iter(panel.controls.values())), []
    for rank in range(MOVES):
        begun = time.perf_counter()
        slider.value = slider.max * (0.2 + 0.6 * rank / MOVES)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    for path in demo_clients():
        found = median_of(path.name)
        print(f"{path.name}: {1000 * found:.0f} ms ({'within' if found <= LIMIT else 'above'} {1000 * LIMIT:.0f} ms)")


if __name__ == "__main__":
    main()
