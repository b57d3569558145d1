"""What leaves the office: running notebooks and publishing pages."""
