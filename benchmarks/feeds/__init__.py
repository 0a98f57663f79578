"""What serving a feed costs, beside servers that do less and servers that do the same."""
