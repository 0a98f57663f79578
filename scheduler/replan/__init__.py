"""A year that has been planned and then changed: the fewest and least disturbing moves."""
