"""How long a check takes as a whole process, and the help: `python benchmarks/check.py`.

The engagement is a demo client grown to 40 actions and 12 channels, with and without its exports. Prints seconds (the
best of several runs), and the time of `commplan --help` beside that of importing what it is made with.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from commplan.engagement.shipped import demo_clients

ACTIONS, CHANNELS, RUNS = 40, 12, 7
FINDINGS = 1  # the exit code of a check that found something
CHECK = ("-m", "commplan", "check", "full", "--month", "2026-10", "--workspace")


def seconds(*arguments: str) -> float:
    """The best of several runs of a Python process; the first one only warms up."""
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        done = subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
        if done.returncode > FINDINGS:
            sys.exit(done.stderr.decode())
        times.append(time.perf_counter() - start)
    return min(times[1:])


def grown(records: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    """The records, and copies under other names until there are enough."""
    return [{**records[rank % len(records)], "id": f"{records[rank % len(records)]['id']}-{rank}"}
            if rank >= len(records) else records[rank] for rank in range(count)]  # fmt: skip


def full_client(workspace: Path) -> Path:
    """All parts, 40 actions and 12 channels."""
    client = workspace / "client_data" / "full"
    shutil.copytree(demo_clients()[-1], client)
    yaml = YAML(typ="safe")
    yaml.representer.ignore_aliases = lambda _: True
    plan, channels = (yaml.load((client / name).read_text("utf-8")) for name in ("plan.yaml", "channels.yaml"))
    plan["actions"] = grown(plan["actions"], ACTIONS)
    for name, content in (("plan.yaml", plan), ("channels.yaml", grown(channels, CHANNELS))):
        with (client / name).open("w", encoding="utf-8") as file:
            yaml.dump(content, file)
    return client


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        client = full_client(Path(folder))
        with_exports = seconds(*CHECK, folder)
        shutil.rmtree(client / "exports")
        without = seconds(*CHECK, folder)
    print(f"check of a full engagement   {without:.2f} s (bound 1 s); with its exports {with_exports:.2f} s")
    shown, imported = seconds("-m", "commplan", "--help"), seconds("-c", "import typer, rich")
    print(f"commplan --help              {shown:.3f} s; import typer, rich {imported:.3f} s; "
          f"ratio {shown / imported:.2f} (bound 1.5)")  # fmt: skip


if __name__ == "__main__":
    main()
