"""A workbook: plan, budget, calendar and indicators, as dates and numbers that a spreadsheet can go on with."""

from commplan.calculators.brand_colours import brand_colours
from commplan.knowledge.say import Say, say
from commplan.reporting.companions.book import bound
from commplan.reporting.companions.material import Material, Needs
from commplan.reporting.companions.sheets.budget import budget_sheet
from commplan.reporting.companions.sheets.calendar import calendar_sheet
from commplan.reporting.companions.sheets.indicators import indicator_sheet
from commplan.reporting.companions.sheets.plan import plan_sheet

NEEDS = Needs("office", {"xlsxwriter": "xlsxwriter"})
UNIT = "reporting/companions/formats/xlsx"


def write(material: Material) -> dict[str, bytes]:
    """One sheet for each part that is filled in; no file where none is."""
    speak, client = say(UNIT, material.words), material.engagement.client
    head = {key: _title(key, speak, material) for key in ("plan", "budget", "calendar", "kpi")}
    found = (
        plan_sheet(material.engagement, speak, head["plan"]),
        budget_sheet(material.engagement, speak, head["budget"]),
        calendar_sheet(material, speak, head["calendar"]),
        indicator_sheet(material, speak, head["kpi"]),
    )
    sheets = [each for each in found if each is not None]
    if not sheets:
        return {}
    brand = brand_colours(client.brand_colour)
    name = material.words.show(client.name)
    return {
        material.file(".xlsx"): bound(sheets, words=material.words, title=name, colour=brand.light if brand else "")
    }


def _title(key: str, speak: Say, material: Material) -> str:
    return speak("title", what=speak(f"sheets.{key}"), client=material.engagement.client.name, month=material.month)
