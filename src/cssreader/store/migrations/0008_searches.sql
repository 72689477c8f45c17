-- Questions that are kept under a name, and act as folders.
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    typed TEXT NOT NULL,
    -- How many answered when they were counted last; NULL before the first time.
    answers INTEGER
) STRICT;

-- Questions that were asked and used, each once: `key` is the question without what does not tell it from others.
CREATE TABLE recent_searches (
    key TEXT PRIMARY KEY NOT NULL,
    typed TEXT NOT NULL,
    asked_at TEXT NOT NULL
) STRICT;
