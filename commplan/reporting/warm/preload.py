"""Loaded once by the fork server: all that every report needs, so that no report pays for it."""

import gc
from io import StringIO

import holidays.countries  # noqa: F401
import ipykernel.debugger
import ipykernel.inprocess.manager  # noqa: F401
import papermill.execute  # noqa: F401
import scipy.optimize
import scipy.stats  # noqa: F401
from matplotlib.figure import Figure

import commplan.reporting.run
import commplan.reporting.warm.kernel  # noqa: F401
from commplan import charts, tables
from commplan.charts.base import report_style
from commplan.knowledge import items, sources, words
from commplan.knowledge.say import say
from commplan.model.text import LANGUAGES
from commplan.reporting.glossary import explain
from commplan.reporting.publish import exporter
from commplan.rules import rule_ids, rules
from commplan.rules.catalogue import read_words
from commplan.sources.adapter import adapters

EMPTY = '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'


def warm_up() -> None:
    """Read words and rules, find the fonts, draw and render once."""
    for spoken in map(words, LANGUAGES):
        for unit in (
            *(f"charts/{stem}" for stem in charts.stems()),
            *(tables.table(stem).unit for stem in tables.stems()),
        ):
            say(unit, spoken)
        explain("<main><p>ROI</p></main>", spoken)
    sources(), items(), rules(), adapters()
    for stem in charts.stems():
        charts.chart(stem)
    for rule in rule_ids():
        read_words(rule)
    with report_style():
        figure = Figure()
        figure.add_subplot().text(0, 0, "é")
        charts.svg(figure, prefix="warm", alt="")
    exporter().from_file(StringIO(EMPTY))


warm_up()
gc.collect()
gc.freeze()
