"""How the people work together."""
