"""One file a version; what a version did is never changed afterwards."""
