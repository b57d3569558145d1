"""The colours of every chart, in one place.

Each stands out at 3:1 or more on white and on a dark page alike. Nothing is said by colour alone: a shape, a fill or
a word says it too.
"""

INK = "#202124"
"""Text, axes and grids; the SVG has the page's own text colour in its place."""
HUE = "#2f7fc1"
"""What is measured."""
BAD = "#d03a2b"
"""Bad for the business, and nothing else."""

CHANNELS = ("#2f7fc1", "#cc6d12", "#148a7d", "#8a63c4", "#a88400", "#bf5299", "#6b7a90", "#5e8f1f")
SHAPES = ("o", "s", "D", "^", "p", "v", "h", "P", "X")


def channel_mark(rank: int) -> tuple[str, str]:
    """The colour and the shape of a channel, from its rank in the client's list: the same on every page.

    Eight colours and nine shapes go round at different speeds, so 72 channels differ.
    """
    return CHANNELS[rank % len(CHANNELS)], SHAPES[rank % len(SHAPES)]
