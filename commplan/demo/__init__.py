"""Two fictional clients to learn on, and the figures that their tools would have exported.

The engagements themselves are YAML files in `client_data/demo-*`, written like those of any client. Their exports
are made from the stories beside this file, in the form in which the tools write them: `python -m commplan.demo`
writes them again, byte for byte the same. No company, no person and no figure in them is real.
"""

__all__ = ["DEMO_CLIENTS"]

DEMO_CLIENTS = ("demo-menuiserie-valmont", "demo-wren-and-tide")
