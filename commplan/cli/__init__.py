"""The command line: `commplan --help`. Heavy modules load inside the commands, so that help is quick."""

import atexit
import gc
from collections.abc import Callable

import typer

from commplan.cli.accept import accept
from commplan.cli.begin import import_, init, new
from commplan.cli.draw import audit, swot
from commplan.cli.finish import release
from commplan.cli.judge import check, explain
from commplan.cli.lab import lab
from commplan.cli.many import batch, verify
from commplan.cli.publish import demo, run
from commplan.cli.serve import whatif
from commplan.cli.terminal import speak_utf8

app = typer.Typer(
    name="commplan",
    help="Lead a communication strategy for a small company, and check it like code.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help comes in half the time
)
COMMANDS: dict[str, Callable[..., None]] = {
    "init": init, "new": new, "import": import_, "check": check, "explain": explain, "accept": accept, "run": run,
    "release": release, "batch": batch, "verify": verify, "lab": lab, "whatif": whatif, "audit": audit, "swot": swot,
    "demo": demo,
}  # fmt: skip
for name, command in COMMANDS.items():
    app.command(name)(command)


def main() -> None:
    """Run the command line."""
    speak_utf8()
    atexit.register(gc.freeze)  # everything goes with the process: nothing is looked through once more before
    app()
