"""Which keys do what: the defaults stand in `gui/actions.py`, what a person chose otherwise in a file."""
