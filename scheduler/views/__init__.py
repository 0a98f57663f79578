"""What is shown of a year's plan: lists as data, and the same as text and JSON."""
