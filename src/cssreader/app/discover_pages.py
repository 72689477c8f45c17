"""See what can be fetched under an address, before anything of it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cssreader.app.workspace import Workspace
from cssreader.domain.changes import Progress
from cssreader.domain.web import Discovery, Wish
from cssreader.ingest.web import USUAL_FOLLOWING, Discovered, Web, discover, host_of, same_page, web_address

__all__ = ["USUAL_FOLLOWING", "Web", "discover_pages", "known_addresses", "wishes_of"]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, and the host that the person typed for it."""

    discovery: Discovery
    typed_host: str


def discover_pages(
    web: Web,
    typed: str,
    *,
    typed_host: str = "",
    most_following: int = USUAL_FOLLOWING,
    report: Callable[[Progress], None] = lambda _: None,
) -> Found:
    """What stands under the address that a person typed. Raises UnusableInputError or StoppedError, with a sentence.

    An address that was named under another one, and only chosen, comes with the `typed_host` of that one.
    """
    address = web_address(typed)
    typed_host = typed_host or host_of(address)
    found = discover(web, address, typed_host=typed_host, most_following=most_following, report=report)
    assert isinstance(found, Discovered), "without marks there is always an answer"
    return Found(found.discovery, typed_host)


def wishes_of(found: Found, addresses: Sequence[str]) -> list[Wish]:
    """The pages that the person chose of what was found."""
    titles = {page.address: page.title for page in found.discovery.pages}
    return [Wish(address, found.typed_host, titles.get(address, "")) for address in addresses]


def known_addresses(workspace: Workspace, addresses: Sequence[str]) -> frozenset[str]:
    """Those of some addresses that the library or the queue has already, whatever they carry to track readers."""
    known = {same_page(address) for address in workspace.store.known_web_addresses()}
    return frozenset(address for address in addresses if same_page(address) in known)
