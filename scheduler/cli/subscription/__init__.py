"""The parts of `aarshjul subscribe`: one command, one file."""
