"""The lists that open in Excel: people, organisations, afdelinger and rooms."""
