"""lab: JupyterLab on a client's notebooks."""

import os
import sys
from typing import Annotated

import typer

from commplan.cli.begin import Workspace
from commplan.cli.terminal import sentences


def lab(
    client: Annotated[str, typer.Argument(help="The client's folder name.")],
    month: Annotated[str, typer.Option(help="Such as 2026-10.")] = "",
    browser: Annotated[bool, typer.Option(help="Open a browser window.")] = True,
    workspace: Workspace = None,
) -> None:
    """Open JupyterLab on the notebooks, with this client filled in.

    Example: commplan lab cafe-zoe
    """
    from importlib.resources import files

    from commplan.engagement.read import open_part
    from commplan.engagement.workspace import find_workspace
    from commplan.reporting.notebook import templates

    with sentences():
        place = find_workspace(workspace)
        steps = templates(place, client)
        first = steps[0].path if steps else place.notebooks_folder
        lang = open_part(place.client_folder(client), "client").lang
    tiles = str(files("commplan") / "widgets" / "launcher" / lang)
    os.environ.update({"COMMPLAN_CLIENT": client, "COMMPLAN_MONTH": month, "COMMPLAN_WORKSPACE": str(place.root),
                       "JUPYTER_APP_LAUNCHER_PATH": tiles})  # fmt: skip
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={place.root}", str(first)]
    command += [] if browser else ["--no-browser"]
    os.execv(sys.executable, command)  # noqa: S606 (the terminal becomes JupyterLab's, so that Ctrl-C reaches it)
