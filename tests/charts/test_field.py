from commplan.charts.field import BOTTOM, LEFT, RIGHT, TOP, Named, draw_field, spots

ENDS = {"least": "0", "most": "10"}


def test_corners_of_the_scale() -> None:
    found = spots([(0, 0, Named("a")), (10, 10, Named("b"))])
    assert [spot.point for spot in found] == [(LEFT, BOTTOM), (RIGHT, TOP)]


def test_dots_that_would_cover_each_other_are_one() -> None:
    found = spots([(9, 7, Named("us", own=True)), (9, 7, Named("a")), (8.8, 7.2, Named("b")), (9, 6, Named("c"))])
    assert [[each.name for each in spot.named] for spot in found] == [["us", "a", "b"], ["c"]]
    assert [spot.own for spot in found] == [True, False]


def test_crowded_dots_have_numbers_and_their_names_stand_below() -> None:
    names = [f"A firm with a long name and a number {rank}" for rank in range(14)]
    # nine dots side by side: no room for nine long names
    dots = spots((rank * 0.6, 5 + rank % 2 * 0.6, Named(name)) for rank, name in enumerate(names))
    figure = draw_field(dots, ("x", "y"), ENDS)
    said = [text.get_text() for text in figure.axes[0].texts]
    numbered = [text for text in said if text.isdigit() and text not in ENDS.values()]
    assert numbered
    assert all(any(text.startswith(f"{number}   A firm") for text in said) for number in numbered)


def test_names_and_ends_are_written_once() -> None:
    figure = draw_field(spots([(5, 5, Named("us", own=True))]), ("across", "up"), ENDS)
    said = [text.get_text() for text in figure.axes[0].texts]
    assert sorted(said) == ["0", "10", "10", "across", "up", "us"]
