"""Whom the firm talks to."""
