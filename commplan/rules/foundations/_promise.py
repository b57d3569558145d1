"""What the brand says of itself, and whether a text takes up a word of it."""

from commplan.model.brand import Brand
from commplan.model.text import Text
from commplan.rules._likeness import PAIR, Written, content_words, shared, told


def own_words(brand: Brand) -> tuple[Text, ...]:
    """What every medium should bring back, the promise first."""
    return told(brand.promise, brand.axis, brand.value_proposition)


def words_another(brand: Brand, says: Written) -> bool:
    """Tell whether a text of some length takes up no word of what the brand says of itself."""
    own, spoken = own_words(brand), told(says)
    long_enough = any(len(content_words(text.fr)) >= PAIR for text in spoken)
    return bool(own) and long_enough and not any(shared(spoken[0], each) for each in own)
