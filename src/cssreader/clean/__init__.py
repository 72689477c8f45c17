"""A hostile page becomes an essay: its text in blocks, its facts, and a list of what was stripped."""

from cssreader.clean.block_rules import essay_without_rules, ruled
from cssreader.clean.page import clean_page

__all__ = ["clean_page", "essay_without_rules", "ruled"]
