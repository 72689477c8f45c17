"""What is dragged from one pane to another says by these names what it is."""

MARK_MIME = "application/x-cssreader-mark"
"""The id of a mark that is dragged from the margin. It means something within this window only."""
