import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from commplan.reporting.execute import LONGEST_SOCKET, connection

SHOW = 'page.show("channels")'
ONE = "import sys; from commplan.reporting.run import run; run('acme', lang=sys.argv[2], workspace=sys.argv[1])"


@pytest.mark.skipif(os.name == "nt", reason="there are no such sockets")
def test_every_kernel_has_its_own_sockets_and_long_paths_fall_back_on_ports() -> None:
    assert connection(Path("/some/where"))["KernelManager"]["ip"] == "/some/where"
    assert "KernelManager" not in connection(Path("/" + "x" * LONGEST_SOCKET))


def test_reports_made_at_the_same_time_do_not_meet(make: Any, tmp_path: Path) -> None:
    root = make(SHOW)
    started = [
        subprocess.Popen([sys.executable, "-c", ONE, str(root), lang], cwd=tmp_path, stderr=subprocess.PIPE)
        for lang in ("fr", "en")
    ]
    told = [each.communicate()[1].decode() for each in started]
    assert [each.returncode for each in started] == [0, 0], told
    assert "Chaque canal" in (root / "reports" / "acme" / "2026-10" / "index.html").read_text("utf-8")
    assert "Each channel" in (root / "reports" / "acme" / "2026-10-en" / "index.html").read_text("utf-8")
