"""What is kept: every revision of a year, its plans, what has been told, who subscribes, and who did what.

`Store` opens a database; the other modules hold one table each, with small functions that take a
connection. Nothing here is imported by a command that needs no store.
"""
