"""What can be told to be impossible or meaningless before any solving."""
