"""What a consultant types in a cell: `form("objectives")`, `what_if_panel()`."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from commplan.engagement.workspace import find_workspace
from commplan.knowledge import words
from commplan.reporting.page import open_page

if TYPE_CHECKING:
    from commplan.widgets.form import Form
    from commplan.widgets.panel import WhatIfPanel

FORMS = ("audit", "swot", "personas", "objectives", "channels", "budget", "plan", "decisions")
"""The parts that forms are made for, in the order of an engagement."""


def form(part: str, client: str = "", *, lang: str = "", workspace: str | Path | None = None) -> "Form":
    """A form over one part of a client, for the end of a cell.

    Parameters
    ----------
    part : str
        One of audit, swot, personas, objectives, channels, budget, plan, decisions.
    client : str
        The client's folder; the one that `commplan lab` was opened for where it is left empty.
    lang : {"fr", "en"}
        The client's first language where it is left empty.
    workspace : path, optional
        Found from the present folder where it is left out.

    Raises
    ------
    InputError
        There is no such client, or the file cannot be read; the problems say where.
    """
    from commplan.engagement.read import open_part
    from commplan.reporting.months import language_of
    from commplan.widgets.audit import AuditForm
    from commplan.widgets.budget import BudgetForm
    from commplan.widgets.form import Form
    from commplan.widgets.personas import PersonaForm
    from commplan.widgets.swot import SwotForm

    shaped: dict[str, type[Form]] = {
        "audit": AuditForm,
        "swot": SwotForm,
        "personas": PersonaForm,
        "budget": BudgetForm,
    }

    folder = find_workspace(workspace).client_folder(client or os.environ.get("COMMPLAN_CLIENT", ""))
    spoken = words(language_of(open_part(folder, "client"), lang))
    return shaped.get(part, Form)(folder, part, spoken)


def what_if_panel(
    client: str = "", month: str = "", *, lang: str = "", workspace: str | Path | None = None
) -> "WhatIfPanel":
    """The what-if with sliders, for the end of a cell; client, month, lang and workspace as in `open_page`."""
    from commplan.widgets.panel import WhatIfPanel

    return WhatIfPanel(open_page(client, month, lang=lang, workspace=workspace))
