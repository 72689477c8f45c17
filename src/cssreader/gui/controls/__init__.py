"""Small controls that panes and dialogs share."""
