-- Material that is collected for an essay to be written.
CREATE TABLE dossiers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL
) STRICT;

-- What was put into a dossier. It keeps its words and says whence they are by itself, so that it stays when the essay or
-- the mark it was taken from is gone: neither number is a reference.
CREATE TABLE dossier_items (
    id TEXT PRIMARY KEY NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    words TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    speaker TEXT,
    essay_id INTEGER,
    annotation_id TEXT,
    title TEXT NOT NULL,
    author TEXT,
    published TEXT,
    address TEXT,
    -- Where the words stand in the version they were taken from; NULL where that is not known.
    version_id INTEGER,
    prefix TEXT,
    suffix TEXT,
    "start" INTEGER,
    "end" INTEGER,
    added_at TEXT NOT NULL
) STRICT;

CREATE INDEX dossier_items_by_place ON dossier_items (dossier_id, place);
