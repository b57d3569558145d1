"""One whole: what the parts say of each other."""
