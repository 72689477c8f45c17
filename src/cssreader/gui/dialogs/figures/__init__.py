"""What was read and finished, drawn as plots."""
