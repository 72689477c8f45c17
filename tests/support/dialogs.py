"""The actions of the window that open a dialog."""

DIALOGS = (
    *("watched_folders", "fetch", "authors", "sites", "subjects", "add_topic", "perhaps_same", "cleaning_rules"),
    *("check", "details", "topics", "versions", "removed", "profiles", "own_theme", "figures", "go_to_paragraph"),
    *("keys", "about", "backups", "kinds", "export"),
)
