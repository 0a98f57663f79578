"""Improves a complete plan by many small moves, without a solver."""
