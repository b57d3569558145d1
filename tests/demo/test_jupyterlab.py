"""The forms where consultants use them: JupyterLab itself, driven in a real browser."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page
from playwright.sync_api import TimeoutError as TimedOut

from commplan.engagement.read import open_engagement, open_part
from tests.demo.conftest import ROOT
from tests.demo.lab import PATIENCE, TOKEN, jupyterlab

CLIENT = "demo-menuiserie-valmont"
STEPS = sorted(path.stem for path in (ROOT / "notebooks").glob("[0-9]_*.ipynb"))
WATERFALL = ".jp-OutputArea-output svg[aria-labelledby^=what_if_waterfall]"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("lab") / "agency"
    for name in ("notebooks", f"client_data/{CLIENT}"):
        shutil.copytree(ROOT / name, root / name)
    return root


@pytest.fixture(scope="module")
def lab(place: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with jupyterlab(place, tmp_path_factory.mktemp("home"), CLIENT) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1300, "height": 1000})
    context.set_default_timeout(PATIENCE * 1000)
    opened = context.new_page()
    # A slow machine makes JupyterLab ask which kernel is meant, at any moment: it is answered as a person would.
    asked = opened.get_by_role("dialog").filter(has_text="Select Kernel")
    opened.add_locator_handler(asked, lambda: asked.get_by_role("button", name="Select", exact=True).click())
    yield opened
    context.close()


def opened(page: Page, lab: str, notebook: str) -> None:
    page.goto(f"{lab}/doc/tree/notebooks/{notebook}?token={TOKEN}")
    page.wait_for_selector(".jp-Notebook .jp-Cell")
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first.wait_for()  # the kernel is there


def run_all(page: Page, lab: str, notebook: str) -> None:
    opened(page, lab, notebook)
    drawn = page.locator(".jp-OutputArea-output .jupyter-widgets").first
    tried(lambda: _run_cells(page), drawn)
    page.locator(".jp-InputArea-prompt", has_text="[*]").first.wait_for(state="hidden")  # a second try may be under way
    drawn.wait_for()


def _run_cells(page: Page) -> None:
    page.locator(".lm-MenuBar-itemLabel", has_text="Run").first.click()
    page.locator(".lm-Menu-itemLabel", has_text="Run All Cells").first.click()


def tried(act: Callable[[], None], seen: Locator) -> None:
    """On a busy machine what is asked for may come before the page is ready to hear it: then it is asked again."""
    for _ in range(6):
        act()
        with suppress(TimedOut):
            seen.wait_for(timeout=PATIENCE * 166)
            return
    seen.wait_for()


def end_kernels(page: Page, lab: str) -> None:
    """As when a machine is switched off: nobody is asked, nothing is saved."""
    allowed = {"Authorization": f"token {TOKEN}"}
    for session in page.request.get(f"{lab}/api/sessions", headers=allowed).json():
        page.request.delete(f"{lab}/api/sessions/{session['id']}", headers=allowed)


def written(place: Path, name: str, source: str) -> str:
    """A notebook of one cell: JupyterLab draws only what is on the screen."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, place / "notebooks" / name)
    return name


def test_a_form_is_filled_in_saved_and_found_again(lab: str, place: Path, page: Page) -> None:
    name = written(place, "one-form.ipynb", 'from commplan import form\nform("objectives")')
    run_all(page, lab, name)
    page.locator(".jupyter-widget-Collapse-header").first.click()
    target = page.get_by_label("Cible", exact=True).first
    target.fill("beaucoup")
    page.get_by_text("un nombre").first.wait_for()
    target.fill("34")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_text("Enregistré dans objectives.yaml").wait_for()
    assert open_part(place / "client_data" / CLIENT, "objectives")[0].target == 34
    run_all(page, lab, name)  # the page is loaded anew
    page.locator(".jupyter-widget-Collapse-header").first.click()
    assert page.get_by_label("Cible", exact=True).first.input_value() == "34"
    page.get_by_label("Cible", exact=True).first.fill("36")
    page.get_by_text("pas encore enregistré").first.wait_for()
    end_kernels(page, lab)  # what was typed and not saved is offered again
    run_all(page, lab, name)
    page.get_by_role("button", name="Reprendre le brouillon").click()
    page.get_by_role("button", name="Reprendre le brouillon").wait_for(state="detached")  # the form is drawn anew
    page.locator(".jupyter-widget-Collapse-header").first.click()
    assert page.get_by_label("Cible", exact=True).first.input_value() == "36"
    found = Axe().run(page, context=".jp-OutputArea-output .jupyter-widgets").response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:160]) for each in found] == []


def _to_the_right(page: Page, handle: Locator) -> None:
    handle.focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")


def test_a_slider_changes_the_picture_and_the_scenario_is_kept(lab: str, place: Path, page: Page) -> None:
    run_all(page, lab, written(place, "sliders.ipynb", "from commplan import what_if_panel\nwhat_if_panel()"))
    handle = page.locator(".noUi-handle").first
    handle.wait_for()
    assert page.locator(WATERFALL).count() == 0
    tried(lambda: _to_the_right(page, handle), page.locator(WATERFALL).first)
    page.get_by_label("Nom du scénario").fill("Un peu plus")
    page.get_by_role("button", name="Garder").click()
    page.get_by_text("il sera dans le rapport").wait_for()
    kept = open_engagement(place / "client_data" / CLIENT).scenarios
    assert kept is not None
    assert kept["un-peu-plus"].changes.budget is not None


@pytest.mark.parametrize("stem", STEPS)
def test_every_notebook_runs_as_it_is_opened(lab: str, place: Path, page: Page, stem: str) -> None:
    end_kernels(page, lab)
    opened(page, lab, f"{stem}.ipynb")
    path = place / "notebooks" / f"{stem}.ipynb"
    outputs = next((found for _ in range(5) if (found := _outputs_of_a_run(page, path))), [])
    assert [each for each in outputs if each.output_type == "error"] == []
    assert sum("text/html" in each.get("data", {}) for each in outputs) > 3


def _outputs_of_a_run(page: Page, path: Path) -> list[Any]:
    """JupyterLab draws only the cells on the screen; what it saves has all of them."""
    _run_cells(page)
    begun = time.monotonic()
    while time.monotonic() < begun + PATIENCE:
        page.keyboard.press("Control+s")
        page.wait_for_timeout(700)
        cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
        if all(cell.execution_count for cell in cells):
            return [output for cell in cells for output in cell.outputs]
        if time.monotonic() > begun + PATIENCE / 9 and not any(cell.execution_count for cell in cells):
            break
    return []  # what was asked before the kernel was ready is asked again


def test_the_launcher_has_a_tile_for_each_step(lab: str, page: Page) -> None:
    page.goto(f"{lab}/lab?token={TOKEN}&reset")
    page.locator(".jp-LauncherCard", has_text="Remplir avec le client").first.wait_for()
    assert page.locator(".jp-LauncherCard", has_text="Pilotage").count() >= 1
    page.locator(".jp-LauncherCard", has_text="Remplir avec le client").first.click()
    page.locator(".lm-TabBar-tabLabel", has_text="forms.ipynb").first.wait_for()
