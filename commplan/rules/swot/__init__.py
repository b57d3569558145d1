"""Strengths, weaknesses, opportunities and threats, and what follows from them."""
