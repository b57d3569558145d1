"""The what-if that works in the published file, and the one that is asked in a cell."""

from commplan.reporting.what_if.asked import compared_today, typed_changes, with_scenario
from commplan.reporting.what_if.panel import MARK, PANEL, panel, script

__all__ = ["MARK", "PANEL", "compared_today", "panel", "script", "typed_changes", "with_scenario"]
