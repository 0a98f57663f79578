"""From the year as written to facts and rules: one kind of thing, one file."""
