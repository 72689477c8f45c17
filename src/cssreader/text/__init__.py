"""Pure mechanics of strings: no files, no database, no window."""
