from pathlib import Path

import pytest

from commplan.reporting.logo import LARGEST, kind_of, read_logo

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
HARMLESS = [
    "<path d='M0 0h9' fill='#123456'/>", "<g><circle r='3'/><text>A &amp; B</text></g>", "<!-- made by hand --><rect/>",
    "<defs><linearGradient id='a'><stop/></linearGradient></defs><rect fill='url(#a)'/>", "<use href='#a'/>",
]  # fmt: skip
HARMFUL = [
    "<script>alert(1)</script>", "<rect onload='alert(1)'/>", "<rect ONCLICK='x'/>", "<foreignObject/>",
    "<image href='http://a.example/x.png'/>", "<use href='http://a.example/x.svg#a'/>", "<style>*{}</style>",
    "<rect fill='url(http://a.example)'/>", "<rect fill='url( &quot;//a.example&quot;)'/>", "<a href='javascript:x'/>",
    "<animate attributeName='href' to='javascript:x'/>", "<set/>", "<iframe/>", "<use href=' javascript:x'/>",
]  # fmt: skip


@pytest.mark.parametrize("inside", HARMLESS)
def test_drawings_are_shown(inside: str) -> None:
    assert kind_of(SVG.format(inside).encode()) == "image/svg+xml"


@pytest.mark.parametrize("inside", HARMFUL)
def test_whatever_runs_or_fetches_is_refused(inside: str) -> None:
    assert kind_of(SVG.format(inside).encode()) is None


def test_a_document_type_is_refused_before_it_is_read() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + SVG.format("<text>&b;</text>")
    assert kind_of(bomb.encode()) is None
    assert kind_of(b"<?xml-stylesheet href='http://a.example/x.css'?>" + SVG.format("").encode()) is None


def test_a_picture_is_known_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "logo.jpg").write_bytes(PNG)
    assert read_logo(tmp_path, "logo.jpg").address.startswith("data:image/png;base64,")


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [("a.png", b"0" * (LARGEST + 1), "large"), ("a.png", b"GIF89a", "unknown"),
     ("a.svg", SVG.format("<script/>").encode(), "unsafe")],
)  # fmt: skip
def test_reason_is_given(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert (read_logo(tmp_path, name).address, read_logo(tmp_path, name).problem) == ("", problem)


@pytest.mark.parametrize("name", ["../secret.png", "/etc/hostname", "nowhere.png", "."])
def test_nothing_outside_the_folder_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    folder = tmp_path / "client"
    folder.mkdir()
    assert read_logo(folder, name).problem == "absent"


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    folder = tmp_path / "client"
    folder.mkdir()
    (folder / "logo.png").symlink_to(tmp_path / "secret.png")
    assert read_logo(folder, "logo.png").problem == "absent"


def test_none_named_is_no_problem(tmp_path: Path) -> None:
    assert read_logo(tmp_path, None).problem == ""
