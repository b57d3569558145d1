"""The errors that commplan raises on purpose, all in one tree.

CommplanError
├── InputError              something in the client's files: exit code 2, never a traceback
│   ├── EngagementError     the YAML files of a client (all problems at once)
│   ├── ExportError         a file that a tool exported
│   │   ├── UnknownExport   no adapter recognises it
│   │   └── DamagedExport   recognised, but it cannot be read rightly
│   └── WorkspaceError      a folder, a client's name, a month
├── CalculationError        a figure that cannot be computed from these numbers (also a ValueError)
├── KnowledgeError          our own YAML is wrong (a bug of commplan)
└── ReportError             a report that could not be made or published
"""


class CommplanError(Exception):
    """The root: catch this one to catch them all. Its text is a sentence for the consultant.

    `key` and `values` let the same sentence be said in French (knowledge/problems.yaml holds both).
    """

    def __init__(self, message: str = "", *, key: str | None = None, **values: object) -> None:
        super().__init__(message)
        self.key = key
        self.values = values

    def _render_traceback_(self) -> list[str]:
        """In a notebook the sentence alone is shown: the lines of Python above it help nobody."""
        return [str(self)]


class InputError(CommplanError):
    """Something in the client's files or in what was asked; the message says where and what to do."""


class EngagementError(InputError):
    """The YAML files of one client cannot be read; `problems` lists every one."""

    def __init__(self, message: str, *, problems: tuple[object, ...] = (), key: str | None = None) -> None:
        super().__init__(message, key=key)
        self.problems = problems


class ExportError(InputError):
    """A file that a marketing tool exported cannot be used."""


class UnknownExport(ExportError):
    """No adapter recognises the file; the message quotes what was seen in its head."""


class DamagedExport(ExportError):
    """The file is recognised but something in it would make a wrong figure."""


class WorkspaceError(InputError):
    """A folder, a client's name or a month that cannot be used."""


class CalculationError(CommplanError, ValueError):
    """A figure that cannot be computed from these numbers; the message says which number and why.

    Its text is English; `commplan.knowledge.problem.phrase` says it in French (calculations.yaml holds both).
    """


class KnowledgeError(CommplanError):
    """commplan's own knowledge files are wrong. This is a bug: the message names file and key."""


class ReportError(CommplanError):
    """A report could not be made; the previous one is intact."""
