"""The essay: a page of a book in a window, with a reader's marks on it."""
