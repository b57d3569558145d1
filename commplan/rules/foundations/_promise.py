"""What the brand says of itself, and whether a text takes up a word of it."""

from commplan.model.brand import Brand
from commplan.model.text import Text
from commplan.rules._likeness import PAIR, Written, length, shared, told


def own_words(brand: Brand) -> tuple[Text, ...]:
    """What every medium should bring back, the promise first."""
    return told(brand.promise, brand.axis, brand.value_proposition)


def words_another(brand: Brand, says: Written) -> bool:
    """Tell whether a text of some length takes up no word of what the brand says of itself."""
    own = own_words(brand)
    spoken = [text for text in told(says) if length(text) >= PAIR]
    return bool(own and spoken) and not any(shared(text, each) for text in spoken for each in own)
