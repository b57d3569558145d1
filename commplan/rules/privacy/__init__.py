"""Law and personal data."""
