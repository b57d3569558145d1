"""What all tests share: a property holds or does not, however long the machine takes for an example of it."""

from hypothesis import settings

# The time allowed for one example is a property of a busy machine, not of this package: a test failed by it at random.
# Examples are drawn from the code of each test, so that a commit passes or fails wherever and whenever it is tried.
settings.register_profile("commplan", deadline=None, derandomize=True)
# `pytest --hypothesis-profile search` looks further, with other examples each time.
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("commplan")
