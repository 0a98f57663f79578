"""Why there is no plan: minimal sets of demands that clash."""
