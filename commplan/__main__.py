"""`python -m commplan` is the same as `commplan`."""

from commplan.cli import main

main()
