"""Changes to a year that has been planned: one kind, one file."""
