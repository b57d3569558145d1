"""What surrounds the firm: competitors, trends, opportunities and threats."""
