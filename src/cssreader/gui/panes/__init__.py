"""The left of the window: the sidebar, the list of essays or hits, and the search box."""
