"""The report's style inside JupyterLab: the same rules, kept to the outputs, with the colours of Lab's theme."""

from functools import cache

from markupsafe import Markup

from commplan.reporting.publish import style

HOME = ".jp-RenderedHTMLCommon.jp-RenderedHTMLCommon"  # named twice, so that these rules go before Lab's own
LIGHT = "--good: #17663f; --bad: #a52a22; --open: #735500; --bar: #2f7fc1; --track: #dfe5ee; --state: var(--line);"
DARK = "--good: #7fd3a8; --bad: #f2a19a; --open: #e6c766; --bar: #5ea3dd; --track: #303b4d;"
LAB = (
    "--ink: var(--jp-content-font-color1); --soft: var(--jp-content-font-color2); --paper: var(--jp-layout-color0); "
    "--wash: var(--jp-layout-color2); --line: var(--jp-border-color2); --brand: var(--jp-content-link-color);"
)
UNDONE = (
    "table { margin: 0; table-layout: auto; } tr { background: none; } dl, dd, .cards { padding: 0; } "
    "dt { float: none; width: auto; font-weight: 400; } h3 { font-weight: 650; }"
)


@cache
def lab_style() -> Markup:
    """A style element; nothing outside the outputs of notebooks is touched."""
    colours = f"{HOME} {{ {LAB} {LIGHT} }} body[data-jp-theme-light=false] {HOME} {{ {DARK} }}"
    rules = f"{HOME} {{ {UNDONE} }} {HOME} {{ {style()} }} {colours}"
    return Markup("<style>{}</style>").format(Markup(rules))  # noqa: S704 (our own style sheet)
