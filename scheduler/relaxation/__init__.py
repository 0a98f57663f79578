"""Ways out of an impossible year: the cheapest changes of its file that let it be planned."""
