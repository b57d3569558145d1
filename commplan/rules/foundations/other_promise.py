"""A medium or a channel whose words are not those of the brand."""

from collections.abc import Iterator, Sequence

from commplan.model.brand import Brand
from commplan.model.channel import Channel
from commplan.model.engagement import Place
from commplan.model.text import Text
from commplan.rules._likeness import Written
from commplan.rules.finding import Finding
from commplan.rules.foundations._promise import own_words, words_another


def check(brand: Brand, channels: Sequence[Channel] = ()) -> Iterator[Finding]:
    """Ask only where no person has compared the words with the axis yet."""
    promise = next(iter(own_words(brand)), None)
    for at, title, says in (*_uncompared_media(brand), *_channels_beside_them(brand, channels)):
        if words_another(brand, says):
            yield Finding(at=at, medium=title, says=says, promise=promise)


def _uncompared_media(brand: Brand) -> Iterator[tuple[Place, Text, Written]]:
    for rank, medium in enumerate(brand.media or ()):
        if medium.axis is None:
            yield ("brand", "media", rank, "says"), medium.title, medium.says


def _channels_beside_them(brand: Brand, channels: Sequence[Channel]) -> Iterator[tuple[Place, Text, Written]]:
    listed = {medium.channel for medium in brand.media or ()}
    for rank, channel in enumerate(channels):
        if channel.state == "kept" and channel.id not in listed:
            yield ("channels", rank, "speaks_as"), channel.title, channel.speaks_as
