"""How a wish travels: each flow joins panes with the desk for one thing a reader does."""
