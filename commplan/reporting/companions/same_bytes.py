"""Office files with the same bytes each time: no clock, and the same of the workbooks inside."""

import io
import re
import zipfile

_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_FIXED = rb"\g<1>2000-01-01T00:00:00Z\g<2>"
_DAY = (2000, 1, 1, 0, 0, 0)


def same_bytes(content: bytes, *, moments: bool = False) -> bytes:
    """The file packed anew with fixed times.

    Parameters
    ----------
    content : bytes
        A .pptx or .xlsx.
    moments : bool
        Whether its own properties hold the moment at which it was made; those of workbooks inside always do.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith(".xlsx"):
                part = same_bytes(part, moments=True)
            elif moments and name == "docProps/core.xml":
                part = _MOMENT.sub(_FIXED, part)
            new.writestr(zipfile.ZipInfo(name, _DAY), part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
