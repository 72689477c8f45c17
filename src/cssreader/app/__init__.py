"""The corridor: one module for each thing a person wants done. Only here do the rooms meet."""
