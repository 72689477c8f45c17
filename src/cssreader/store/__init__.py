"""The store: a person's library on the disk, and the only truth about it."""

from cssreader.store.backing_up import back_up
from cssreader.store.integrity import integrity_problems
from cssreader.store.opening import open_store
from cssreader.store.originals import Originals
from cssreader.store.restoring import restore
from cssreader.store.store import Store
from cssreader.store.values import text_hash

__all__ = ["Originals", "Store", "back_up", "integrity_problems", "open_store", "restore", "text_hash"]
