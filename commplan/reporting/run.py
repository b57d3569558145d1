"""Making one client's report for one month."""

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from commplan.engagement.workspace import Workspace, find_workspace
from commplan.errors import ReportError
from commplan.knowledge.problem import problem
from commplan.reporting import gate, manifest
from commplan.reporting.companions.catalogue import chosen
from commplan.reporting.companions.material import Material, Rendered
from commplan.reporting.companions.write import Written, write_all
from commplan.reporting.confine import confine
from commplan.reporting.execute import KERNEL, execute
from commplan.reporting.house import template_files, template_of
from commplan.reporting.identities import refuse_strangers
from commplan.reporting.logo import read_logo
from commplan.reporting.look import look_of
from commplan.reporting.notebook import Template, View, templates
from commplan.reporting.page import Page, open_page
from commplan.reporting.portfolio.standing import standing
from commplan.reporting.publish import Frame, page_title, page_titles, render, write
from commplan.reporting.release.beside import beside_released, differing_pages
from commplan.reporting.report import Report
from commplan.reporting.scratch import scratch_of_job
from commplan.reporting.shelf import new_report
from commplan.reporting.warm import JobDied, is_possible, start
from commplan.sources.persons import Persons, noted

Progress = Callable[[str, str, float], None]
Engine = Literal["auto", "warm", "kernel"]


def run(
    client: str, *, month: str = "", lang: str = "", view: View = "client", workspace: str | Path | None = None,
    allow: str = "", engine: Engine = "auto", known: Mapping[str, str] | None = None, also: Sequence[str] = (),
    edition: int = 0, progress: Progress = lambda *_told: None,
) -> Report:  # fmt: skip
    """Run a client's notebooks and publish their pages.

    Parameters
    ----------
    client : str
        The name of the client's folder.
    month : str
        Such as `2026-10`; the last month that the exports cover where it is left empty.
    lang : {"fr", "en"}
        The client's first language where it is left empty.
    view : {"client", "internal"}
        The internal view holds everything; the client's leaves out the cells tagged `internal`.
    workspace : path, optional
        The folder that holds client_data and reports.
    allow : str
        Why personal data or keys that were found may be published all the same; the manifest says so.
    engine : {"auto", "warm", "kernel"}
        `warm`: all notebooks in one process that is forked from one with everything loaded, and that cannot open what
        belongs to another client; `kernel`: each in an ordinary kernel; `auto`: warm where the system can.
    known : mapping of str to str, optional
        The clients by their names, as `identities` gives them: a page that names another is not published.
    also : sequence of str
        What else is made from the same data and put beside the pages, such as `("ics", "xlsx")`.
    edition : int
        0 for a provisional report; `release` gives the number under which it is released.
    progress : callable, optional
        Told (client, name of the notebook, how much of the report is done [ratio 0–1]).

    Returns
    -------
    Report
        Where the pages lie: `reports/<client>/<month>/`, with `-<lang>` behind the month in another than the client's
        language and `-internal` for the internal view. Of a month that was released, the pages go to a folder that
        ends in `-next`, and those that were sent stay as they are.

    Raises
    ------
    InputError
        The client's files or what was asked; nothing was run.
    ReportError
        A notebook failed, the pages hold what must not leave or could not be written; the previous report is intact.
    """
    how: dict[str, Any] = {"month": month, "lang": lang, "view": view, "workspace": workspace, "allow": allow,
                           "known": known or {}, "also": chosen(also), "edition": edition}  # fmt: skip
    if engine == "kernel" or not is_possible():
        return _run(client, **how, engine=KERNEL, progress=progress)
    try:
        made: Report = start(run_in_job, client, **how).wait(told=progress)
    except JobDied as died:
        raise problem(ReportError, "report_died", client=client, code=died.code) from died
    return made


def run_in_job(client: str, *, tell: Progress, **how: Any) -> Report:
    """Make a report in a process that was forked for it, as `run` does."""
    place = find_workspace(how["workspace"])
    place.client_folder(client)
    own = place.reports_folder / client
    with suppress(OSError):  # a folder that cannot be made is told of when something is to be written
        own.mkdir(parents=True, exist_ok=True)
    with scratch_of_job():
        confine(client, [place.clients_folder, place.reports_folder])
        try:
            return _run(client, **how, engine="warm", progress=tell)
        finally:
            with suppress(OSError):  # it stays where it holds something
                own.rmdir()


def _run(
    client: str, *, month: str, lang: str, view: View, workspace: str | Path | None, allow: str,
    known: Mapping[str, str], also: Sequence[str], engine: str, progress: Progress, edition: int = 0,
) -> Report:  # fmt: skip
    place = find_workspace(workspace)
    with noted() as persons:
        page = open_page(client, month, lang=lang, workspace=place.root)
    open_page.keep(page, client, page.month, lang=page.words.lang, workspace=place.root)  # as the notebooks will ask
    steps = templates(place, client)
    if not steps:
        raise problem(ReportError, "notebooks_missing", folder=str(place.notebooks_folder))
    folder, record = beside_released(report_folder(place, page, view), page, view, edition)
    with new_report(folder) as building:
        described = _fill(
            building,
            page=page,
            steps=steps,
            workspace=place,
            view=view,
            edition=edition,
            engine=engine,
            progress=progress,
        )
        added = write_all(building, _material(building, page, steps, view, described), also)
        allowed = _allowed(building, page, persons, allow, known, added)
        manifest.write(building, described | added.described() | allowed, added.files)
    progress(client, "", 1.0)
    shutil.rmtree(_failed_folder(place, page), ignore_errors=True)
    differing = differing_pages(folder, record)
    return Report(client, page.month, page.words.lang, folder, page.unread, tuple(added.left_out.values()),
                  record.edition if record else 0, differing,
                  standing(page) if view == "client" else {})  # fmt: skip


def report_folder(workspace: Workspace, page: Page, view: View = "client") -> Path:
    """Where a report is published."""
    lang = page.words.lang
    parts = [page.month, lang if lang != page.engagement.client.lang else "", view if view == "internal" else ""]
    return workspace.reports_folder / page.engagement.key / "-".join(part for part in parts if part)


def _failed_folder(workspace: Workspace, page: Page) -> Path:
    return workspace.reports_folder / page.engagement.key / f".failed-{page.month}-{page.words.lang}"


def _fill(
    building: Path,
    *,
    page: Page,
    steps: list[Template],
    workspace: Workspace,
    view: View,
    edition: int,
    engine: str,
    progress: Progress,
) -> dict[str, Any]:
    parameters = {"client": page.engagement.key, "month": page.month, "lang": page.words.lang}
    described = manifest.describe(
        parameters={**parameters, "view": view} | ({"edition": str(edition)} if edition else {}),
        sources=manifest.inputs(page.folder, [step.path for step in steps], template_files(workspace.root)),
    )
    with tempfile.TemporaryDirectory(prefix="commplan-") as scratch:
        for done, step in enumerate(steps):
            progress(parameters["client"], step.stem, done / len(steps))
            output = Path(scratch) / f"{step.stem}.ipynb"
            try:
                run_step = execute(
                    step, parameters={**parameters, "workspace": str(workspace.root)}, output=output, engine=engine
                )
            except ReportError:
                _keep(output, _failed_folder(workspace, page))
                raise
            frame = _frame(step, steps, page, view, described, edition, template_of(workspace.root))
            write(building, step.page, render(run_step, frame=frame, words=page.words))
    return described


def _material(building: Path, page: Page, steps: list[Template], view: View, described: dict[str, Any]) -> Material:
    pages = tuple(
        Rendered(file, title, (building / file).read_text("utf-8")) for file, title in page_titles(steps, page.words)
    )
    return Material(page, view, pages, building, described["digest"][:12])


def _allowed(
    building: Path, page: Page, persons: Persons, reason: str, known: Mapping[str, str], added: Written
) -> dict[str, Any]:
    """Nothing where the pages are clean; what was found and why it may leave; or the error that stops the report."""
    pages = {path.name: path.read_text("utf-8") for path in sorted(building.glob("*.html"))} | added.texts()
    typed = "\n".join(path.read_text("utf-8", errors="replace") for path in sorted(page.folder.rglob("*.yaml")))
    refuse_strangers(pages, client=page.engagement.key, known=known, typed=typed)
    hits = gate.search(pages, persons, typed=typed)
    if hits and not reason.strip():
        raise gate.refuse(hits)
    return {"allowed": gate.as_records(hits, reason)} if hits else {}


def _keep(output: Path, folder: Path) -> None:
    """Keep the notebook that failed, with its outputs, for the consultant to look at."""
    if output.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(output, folder / output.name)


def _frame(
    step: Template, steps: list[Template], page: Page, view: View, described: dict[str, Any], edition: int,
    template: Path | None,
) -> Frame:  # fmt: skip
    client = page.engagement.client
    name, month = page.words.show(client.name), page.words.month(page.month)
    state = "released" if edition else view
    return Frame(
        title=page_title(step, page.words), client=name, month=month,
        state=page.words(f"page.state.{state}", edition=edition), pages=page_titles(steps, page.words), page=step.page,
        view=view, digest=described["digest"][:12], made_with=str(described["versions"]["commplan"]),
        logo=read_logo(page.folder, client.logo).address, look=look_of(client, head=f"{name}, {month}"),
        template=template,
    )  # fmt: skip
