"""What customers and teams say, and what was changed because of it."""
