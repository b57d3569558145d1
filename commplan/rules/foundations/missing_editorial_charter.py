"""Several people, several media, and no rules for what is written."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.model.client import Client
from commplan.rules.finding import Finding

SEVERAL = 2  # one person who writes alone has one voice


def check(client: Client, brand: Brand) -> Iterator[Finding]:
    """Ask once there are several voices to keep alike."""
    people, media = len(client.people or ()), len(brand.media or ())
    if not brand.editorial_charter and people >= SEVERAL and media >= SEVERAL:
        yield Finding(at=("brand", "editorial_charter"), people=people, media=media)
