"""Write the exports of both demo clients again: `python -m commplan.demo [workspace]`."""

import sys
from pathlib import Path

from commplan.demo import DEMO_CLIENTS
from commplan.demo.exports import write_exports


def main(workspace: Path) -> None:
    """Write them into the clients' folders of a workspace."""
    for client in DEMO_CLIENTS:
        for path in write_exports(client, workspace / "client_data" / client / "exports"):
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path.cwd())
