"""The buyer's way, and content on it."""
