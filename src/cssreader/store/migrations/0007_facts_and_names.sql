-- Everything that is said of an essay can be edited, and an author has one name however pages write it.

-- What a person says over the facts of the page, beside title, author, date and tags: a JSON object of those that
-- differ. An empty text or list means that there is none.
ALTER TABLE essays ADD COLUMN edited_facts TEXT NOT NULL DEFAULT '{}';

-- By what name an author is shown whose name is written like `spelling`; `key` is how spellings are compared
-- (see text/names.py).
CREATE TABLE author_names (
    key TEXT PRIMARY KEY NOT NULL,
    spelling TEXT NOT NULL,
    name TEXT NOT NULL,
    merged_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
