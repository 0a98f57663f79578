"""The year as a secretariat writes it: a folder of TOML and CSV becomes a Year, or all its faults."""
