"""A client's folder on disk: reading it, pointing into it, beginning a new one."""
