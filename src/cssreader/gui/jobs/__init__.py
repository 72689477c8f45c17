"""The bridge to work off the main thread."""
