"""A new year's folder: small, commented, and sound from the first day."""
