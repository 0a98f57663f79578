"""What `aarshjul replan` asks, says and writes."""
