import io
import zipfile

from commplan.reporting.companions.same_bytes import same_bytes

CORE = b'<x><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></x>'


def packed(moment: bytes, *, inside: bytes = b"") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as parts:
        parts.writestr("docProps/core.xml", CORE % moment)
        if inside:
            parts.writestr("embeddings/a.xlsx", inside)
    return held.getvalue()


def test_workbooks_inside_lose_their_clock() -> None:
    made = [
        same_bytes(packed(b"2026", inside=packed(moment)))
        for moment in (b"2026-01-01T10:00:00Z", b"2027-02-02T11:00:00Z")
    ]
    assert made[0] == made[1]


def test_own_moment_is_kept_unless_asked() -> None:
    for moments, kept in ((False, True), (True, False)):
        with zipfile.ZipFile(io.BytesIO(same_bytes(packed(b"2026-01-01"), moments=moments))) as parts:
            assert (b"2026-01-01<" in parts.read("docProps/core.xml")) == kept
