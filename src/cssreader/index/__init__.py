"""The search index: disposable, and made anew from the library whenever it is missing or damaged.

`stamp` tells whether there is one and loads nothing heavy; `writing` fills it; `searching` asks it.
"""
