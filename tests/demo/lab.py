"""JupyterLab as `commplan lab` starts it, for tests and for the pictures of the documentation."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOKEN, PATIENCE = "a-test-of-ours", 90
SETTINGS = {
    "notebook-extension/tracker": {"autoStartDefaultKernel": True},
    "apputils-extension/notification": {"fetchNews": "false"},
}


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextmanager
def jupyterlab(place: Path, home: Path, client: str) -> Iterator[str]:
    """`commplan lab` as people start it, on a free port of loopback, with settings of its own; its address."""
    port = free_port()
    names = (
        "JUPYTER_CONFIG_DIR",
        "JUPYTER_DATA_DIR",
        "JUPYTER_RUNTIME_DIR",
        "JUPYTERLAB_SETTINGS_DIR",
        "JUPYTERLAB_WORKSPACES_DIR",
    )
    own = {name: str(home / name.lower()) for name in names}
    configuration = home / "jupyter_config_dir"
    configuration.mkdir(parents=True)
    (configuration / "jupyter_server_config.py").write_text(
        f"c.ServerApp.port = {port}\nc.ServerApp.port_retries = 0\nc.IdentityProvider.token = {TOKEN!r}\n"
        "c.ServerApp.ip = '127.0.0.1'\nc.ServerApp.allow_root = True\nc.LabApp.check_for_updates_class = "
        "'jupyterlab.NeverCheckForUpdate'\nc.LabApp.news_url = None\n", encoding="utf-8")  # fmt: skip
    for name, settings in SETTINGS.items():
        written_there = home / "jupyterlab_settings_dir" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        written_there.parent.mkdir(parents=True, exist_ok=True)
        written_there.write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "commplan", "lab", client, "--no-browser", "--workspace", str(place)]
    with (home / "log").open("w") as log:
        started = subprocess.Popen(command, env={**os.environ, **own}, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/api?token={TOKEN}", started, home / "log")
        yield address
    finally:
        ended(started)


def ended(started: "subprocess.Popen[bytes]") -> None:
    """Asked to end; on a busy machine, where its kernels take long to go, made to."""
    started.terminate()
    try:
        started.wait(20)
    except subprocess.TimeoutExpired:
        started.kill()
        started.wait()


def _wait(address: str, started: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert started.poll() is None, log.read_text()
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 (our own server on loopback)
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise TimeoutError(log.read_text())
