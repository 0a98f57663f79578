"""What may be demanded of a plan: one demand, one file. Speaks of unknowns by name, never of a solver."""
