"""The command palette: everything that can be done, opened or set, found by a few letters."""
