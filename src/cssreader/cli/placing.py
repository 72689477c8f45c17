"""The topics that essays lie in, for the records of essays."""

from typing import TYPE_CHECKING

from cssreader.cli.output import tell
from cssreader.cli.session import bring_index_up_to_date
from cssreader.errors import IndexUnavailableError

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace
    from cssreader.domain.essay import EssayId
    from cssreader.domain.topics import Topic


def topics_of_essays(workspace: "Workspace") -> "dict[EssayId, tuple[Topic, ...]]":
    """The topics of each essay; none, said on standard error, while there is no index to ask."""
    from cssreader.app.search_library import LibrarySearch
    from cssreader.app.topic_shelves import topics_by_essay

    bring_index_up_to_date(workspace)
    search = LibrarySearch(workspace)
    try:
        return topics_by_essay(search.topics)
    except IndexUnavailableError as error:
        tell(f"{error} The topics of essays are left out.")
        return {}
    finally:
        search.close()
