"""What an engagement is: frozen records without disk or tables."""
