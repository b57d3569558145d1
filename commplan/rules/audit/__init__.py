"""What was found when the client was looked at."""
