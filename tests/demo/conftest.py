"""The reports of the demo clients in both languages, made once for all tests that look at them."""

from pathlib import Path

import pytest

from commplan.engagement.shipped import demo_clients
from commplan.model.text import LANGUAGES
from commplan.reporting.run import Report, run

ROOT = Path(__file__).parents[2]
MONTH = "2026-10"


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("agency")
    for name in ("client_data", "notebooks"):
        (root / name).symlink_to(ROOT / name)
    return root


@pytest.fixture(scope="session")
def reports(workspace: Path) -> dict[tuple[str, str], Report]:
    return {
        (path.name, lang): run(path.name, month=MONTH, lang=lang, workspace=workspace)
        for path in demo_clients() for lang in LANGUAGES
    }  # fmt: skip
