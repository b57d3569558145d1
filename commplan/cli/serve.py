"""whatif: the what-if of a client as a page of its own, without JupyterLab around it."""

import os
import sys
from typing import Annotated

import typer

from commplan.cli.begin import Workspace
from commplan.cli.terminal import escape, language, out, sentences


def whatif(
    client: Annotated[str, typer.Argument(help="The client's folder name.")],
    month: Annotated[str, typer.Option(help="Such as 2026-10.")] = "",
    host: Annotated[
        str, typer.Option(help="Who may reach it; this machine alone unless told otherwise.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="A free one where 0.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open a browser window.")] = True,
    workspace: Workspace = None,
) -> None:
    """Serve the what-if of a client with its sliders; nobody enters without the address that is shown.

    Needs `pip install "commplan[web]"`. Ctrl-C ends it.

    Example: commplan whatif cafe-zoe
    """
    import secrets
    from importlib.util import find_spec

    from commplan.engagement.shipped import PACKAGE
    from commplan.engagement.workspace import find_workspace
    from commplan.errors import WorkspaceError
    from commplan.knowledge import words
    from commplan.knowledge.problem import problem

    with sentences():
        place = find_workspace(workspace)
        place.client_folder(client)
        if find_spec("voila") is None:
            raise problem(WorkspaceError, "web_missing")
    token, at = secrets.token_urlsafe(24), port or _free_port(host)
    os.environ.update({"COMMPLAN_CLIENT": client, "COMMPLAN_MONTH": month, "COMMPLAN_WORKSPACE": str(place.root)})
    out.print(
        escape(words(language(None))("terminal.serving", client=client, address=f"http://{host}:{at}/?token={token}"))
    )
    sys.stdout.flush()
    command = [sys.executable, "-m", "voila", str(PACKAGE / "widgets" / "whatif.ipynb"), f"--Voila.ip={host}",
               f"--port={at}", f"--token={token}", "--strip_sources=True"]  # fmt: skip
    command += [] if browser else ["--no-browser"]
    os.execv(sys.executable, command)  # noqa: S606 (the terminal becomes Voilà's, so that Ctrl-C reaches it)


def _free_port(host: str) -> int:
    import socket

    with socket.socket() as held:
        held.bind((host, 0))
        return int(held.getsockname()[1])
