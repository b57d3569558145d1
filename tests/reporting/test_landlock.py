from pathlib import Path

from commplan.reporting.landlock import all_but, allow_only


def beneath(place: Path, places: list[Path]) -> bool:
    return any(place == each or place.is_relative_to(each) for each in places)


def test_all_but_leaves_out_the_hidden_and_nothing_beside_it(tmp_path: Path) -> None:
    for name in ("hidden/own", "hidden/other", "beside/deep", "hidden2"):
        (tmp_path / name).mkdir(parents=True)
    hidden = [tmp_path / "hidden", tmp_path / "hidden2"]
    places = list(all_but(hidden, [tmp_path / "hidden" / "own"]))
    assert beneath(tmp_path / "beside" / "deep", places)
    assert beneath(tmp_path / "hidden" / "own" / "x", places)
    assert beneath(Path("/usr").resolve(), places)
    for secret in (tmp_path / "hidden" / "other" / "x", tmp_path / "hidden2" / "x"):
        assert not beneath(secret, places)
    assert not any(secret.is_relative_to(place) for place in places for secret in hidden)


def test_without_the_kernel_it_says_so(monkeypatch: object) -> None:
    import os

    kept = os.O_PATH
    del os.O_PATH
    try:
        assert allow_only([]) is False
    finally:
        os.O_PATH = kept
