"""The site of docs/: `make docs`, then open docs/_build/index.html."""

from importlib.metadata import version as installed

project = "commplan"
copyright = "the authors of commplan"  # noqa: A001 (the name that Sphinx reads)
release = version = installed("commplan")
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.autosummary", "numpydoc"]
html_theme = "furo"
html_title = "commplan"
exclude_patterns = ["_build", "_templates"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
autosummary_generate = True
templates_path = ["_templates"]
autodoc_typehints = "none"
numpydoc_show_class_members = False
html_show_sourcelink = False
suppress_warnings = ["misc.highlighting_failure"]  # csv and cron, which are shown as they are
