"""CSS Reader: an offline reader for people who prepare for civil-service examinations."""

__version__ = "0.1.0"
