"""Colours, type and measures: the only place in the program with a colour in it."""
