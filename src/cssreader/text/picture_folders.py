"""How browsers name the folder beside a saved page that holds its pictures and scripts."""

PICTURE_FOLDER_ENDINGS = ("_files", "_dateien", "_fichiers", "_archivos", "_bestanden", ".files")
"""What follows the page's name without its own ending, in the languages of the browsers, in lower case."""


def is_picture_folder(name: str) -> bool:
    """Whether a folder of this name belongs to a saved page."""
    return name.lower().endswith(PICTURE_FOLDER_ENDINGS)
