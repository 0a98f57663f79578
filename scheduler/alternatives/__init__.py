"""Questions about a finished plan: why not that day, and where else a meeting could lie."""
