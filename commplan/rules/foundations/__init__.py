"""Identity, central axis, and media that carry them."""
