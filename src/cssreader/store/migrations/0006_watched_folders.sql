-- Folders out of which essays are brought in as they land there, such as a browser's downloads.
CREATE TABLE watched_folders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    added_at TEXT NOT NULL,
    -- What was said of it last, a sentence; empty while all is well.
    said TEXT NOT NULL DEFAULT ''
) STRICT;

-- What was brought in out of a folder, or lay there before: it is not brought in again unless it changes, not even
-- when its essay has gone.
CREATE TABLE watched_files (
    folder_id INTEGER NOT NULL REFERENCES watched_folders (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    changed_ns INTEGER NOT NULL,
    PRIMARY KEY (folder_id, name)
) STRICT, WITHOUT ROWID;
