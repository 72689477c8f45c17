"""What tests of several rooms share."""

from collections.abc import Iterator

import pytest
from web_site import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """An empty site on loopback."""
    with serving() as site:
        yield site
