"""What is said, in which form, to whom and when."""
