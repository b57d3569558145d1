"""Several people, several media, and no rules for what is written."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.model.client import Client
from commplan.rules.finding import Finding

PEOPLE = 2  # one person who writes alone has one voice
MEDIA = 3  # two media are kept alike by ear


def check(client: Client, brand: Brand) -> Iterator[Finding]:
    """Ask once there are several voices to keep alike."""
    people, media = len(client.people or ()), len(brand.media or ())
    if not brand.editorial_charter and people >= PEOPLE and media >= MEDIA:
        yield Finding(at=("brand", "editorial_charter"), people=people, media=media)
