"""Releasing a report: what was sent stays as it was sent, and what has changed since is said."""
