"""The parts of `aarshjul db`: one command, one file."""
