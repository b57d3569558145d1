"""One module for each format, found by its folder: the stem is what `--also` calls it.

A format has `NEEDS`, the libraries that it loads inside its functions, and `write(material)`, which gives its files by
their names. `AFTER = ("pdf",)` puts it behind another format, whose files it finds in `material.made`. Its words stand
in `<stem>.yaml` beside it.
"""
