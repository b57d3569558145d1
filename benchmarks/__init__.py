"""Measurements of the product: how fast it is, how often its ranges hold, how often its verdicts are wrong."""
