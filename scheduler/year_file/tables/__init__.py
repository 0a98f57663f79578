"""The tables of the year file as written: one group of tables, one file."""
