"""The store: a person's library on the disk, and the only truth about it.

Backing up, restoring and checking are asked for by their modules, so that a library opens without them.
"""

from cssreader.store.opening import open_store
from cssreader.store.store import Store
from cssreader.store.values import text_hash, tidy_tags

__all__ = ["Store", "open_store", "text_hash", "tidy_tags"]
