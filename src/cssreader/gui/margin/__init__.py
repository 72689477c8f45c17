"""The margin beside the essay: its marks, its outline, and what is known of it."""
