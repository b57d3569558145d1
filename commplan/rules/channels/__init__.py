"""Where the firm speaks."""
