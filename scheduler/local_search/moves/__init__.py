"""The moves: each proposes changes that mean something in a plan."""
