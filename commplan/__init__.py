"""commplan."""
