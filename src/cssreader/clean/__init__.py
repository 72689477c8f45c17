"""A hostile page becomes an essay: its text in blocks, its facts, and a list of what was stripped."""

from cssreader.clean.page import clean_page

__all__ = ["clean_page"]
