"""No time limit per generated example: a machine that is busy is not a result that is wrong."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
