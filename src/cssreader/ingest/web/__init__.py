"""The only door to the network: polite, bounded, and led by nobody but the person who asks."""

from cssreader.ingest.web.addresses import host_of, web_address
from cssreader.ingest.web.discovering import USUAL_FOLLOWING, Discovered, discover, same_page
from cssreader.ingest.web.fetching import Fetched, NotChanged, Web, raw_document

__all__ = [
    "USUAL_FOLLOWING",
    "Discovered",
    "Fetched",
    "NotChanged",
    "Web",
    "discover",
    "host_of",
    "raw_document",
    "same_page",
    "web_address",
]
