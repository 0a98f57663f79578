"""A year as a CP-SAT model: unknowns get variables, postings become constraints."""
