-- Times are ISO 8601 in UTC with microseconds, dates ISO 8601; both sort as text.
-- Values that a later version may add to (shelf, kind, category, state, reason) carry no CHECK: an
-- unknown one is kept and shown as well as can be, never refused.

CREATE TABLE migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;

-- One row for each essay: where it came from, how it is read, what the person says of it.
CREATE TABLE essays (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL,
    added_at TEXT NOT NULL,
    trashed_at TEXT,
    shelf TEXT NOT NULL DEFAULT 'inbox',
    position INTEGER NOT NULL DEFAULT 0,
    progress REAL NOT NULL DEFAULT 0,
    read_at TEXT,
    -- The person's own values. NULL: not edited. An empty author or date: the person took it away.
    edited_title TEXT,
    edited_author TEXT,
    edited_published TEXT,
    tags_edited INTEGER NOT NULL DEFAULT 0,
    newest_version_id INTEGER REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX essays_by_origin ON essays (origin);
CREATE INDEX essays_by_reading ON essays (read_at) WHERE read_at IS NOT NULL;

-- What a page said when it was taken in. Rows are small, so that lists read few pages.
CREATE TABLE versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    essay_id INTEGER NOT NULL REFERENCES essays (id),
    number INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    original TEXT NOT NULL,
    title TEXT NOT NULL,
    author TEXT,
    published TEXT,
    site TEXT,
    address TEXT,
    words INTEGER NOT NULL,
    opening TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    facts TEXT NOT NULL,
    UNIQUE (essay_id, number)
) STRICT;

CREATE INDEX versions_by_address ON versions (address) WHERE address IS NOT NULL;
CREATE INDEX versions_by_text ON versions (text_hash);

-- The long texts of a version. `text` is the plain text of `html`, and what every offset counts in.
CREATE TABLE bodies (
    version_id INTEGER PRIMARY KEY REFERENCES versions (id),
    removed TEXT NOT NULL,
    html TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE essay_tags (
    essay_id INTEGER NOT NULL REFERENCES essays (id),
    place INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (essay_id, place),
    UNIQUE (essay_id, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX essay_tags_by_tag ON essay_tags (tag);

-- quote_start and quote_end count in the text of version_id; place_start and place_end in the newest.
CREATE TABLE annotations (
    id TEXT PRIMARY KEY NOT NULL,
    essay_id INTEGER NOT NULL REFERENCES essays (id),
    kind TEXT NOT NULL,
    category TEXT,
    exact TEXT,
    prefix TEXT,
    suffix TEXT,
    quote_start INTEGER,
    quote_end INTEGER,
    version_id INTEGER REFERENCES versions (id),
    state TEXT NOT NULL,
    place_start INTEGER,
    place_end INTEGER,
    score REAL,
    note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    modified_at TEXT NOT NULL
) STRICT;

CREATE INDEX annotations_by_essay ON annotations (essay_id);

CREATE TABLE annotation_tags (
    annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (annotation_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_tags_by_tag ON annotation_tags (tag);

-- What a person is typing and has not saved.
CREATE TABLE drafts (
    key TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the index has yet to take in. Only triggers fill it, so no writer can forget it. AUTOINCREMENT
-- never gives a revision twice, so a late acknowledgement cannot take a newer change away.
CREATE TABLE index_queue (
    revision INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    UNIQUE (kind, id)
) STRICT;

-- Deleting and inserting, not REPLACE: inside a trigger the conflict rule of the outer statement wins.
CREATE TRIGGER queue_essay AFTER UPDATE OF newest_version_id, edited_title, edited_author, edited_published, trashed_at
ON essays
WHEN OLD.newest_version_id IS NOT NEW.newest_version_id
    OR OLD.edited_title IS NOT NEW.edited_title
    OR OLD.edited_author IS NOT NEW.edited_author
    OR OLD.edited_published IS NOT NEW.edited_published
    OR (OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL)
BEGIN
    DELETE FROM index_queue WHERE kind = 'essay' AND id = CAST(NEW.id AS TEXT);
    INSERT INTO index_queue (kind, id) VALUES ('essay', CAST(NEW.id AS TEXT));
    -- An annotation is found under its essay's title and author, and not at all in the trash.
    DELETE FROM index_queue WHERE kind = 'annotation' AND id IN (SELECT id FROM annotations WHERE essay_id = NEW.id);
    INSERT INTO index_queue (kind, id) SELECT 'annotation', id FROM annotations WHERE essay_id = NEW.id;
END;

CREATE TRIGGER queue_removed_essay AFTER DELETE ON essays
BEGIN
    DELETE FROM index_queue WHERE kind = 'essay' AND id = CAST(OLD.id AS TEXT);
    INSERT INTO index_queue (kind, id) VALUES ('essay', CAST(OLD.id AS TEXT));
END;

CREATE TRIGGER queue_essay_tag AFTER INSERT ON essay_tags
BEGIN
    DELETE FROM index_queue WHERE kind = 'essay' AND id = CAST(NEW.essay_id AS TEXT);
    INSERT INTO index_queue (kind, id) VALUES ('essay', CAST(NEW.essay_id AS TEXT));
END;

CREATE TRIGGER queue_changed_essay_tag AFTER UPDATE ON essay_tags
BEGIN
    DELETE FROM index_queue WHERE kind = 'essay' AND id = CAST(NEW.essay_id AS TEXT);
    INSERT INTO index_queue (kind, id) VALUES ('essay', CAST(NEW.essay_id AS TEXT));
END;

CREATE TRIGGER queue_removed_essay_tag AFTER DELETE ON essay_tags
BEGIN
    DELETE FROM index_queue WHERE kind = 'essay' AND id = CAST(OLD.essay_id AS TEXT);
    INSERT INTO index_queue (kind, id) VALUES ('essay', CAST(OLD.essay_id AS TEXT));
END;

CREATE TRIGGER queue_annotation AFTER INSERT ON annotations
BEGIN
    DELETE FROM index_queue WHERE kind = 'annotation' AND id = NEW.id;
    INSERT INTO index_queue (kind, id) VALUES ('annotation', NEW.id);
END;

-- A new place alone does not change what is found.
CREATE TRIGGER queue_changed_annotation AFTER UPDATE OF essay_id, kind, category, exact, note ON annotations
WHEN OLD.essay_id IS NOT NEW.essay_id
    OR OLD.kind IS NOT NEW.kind
    OR OLD.category IS NOT NEW.category
    OR OLD.exact IS NOT NEW.exact
    OR OLD.note IS NOT NEW.note
BEGIN
    DELETE FROM index_queue WHERE kind = 'annotation' AND id = NEW.id;
    INSERT INTO index_queue (kind, id) VALUES ('annotation', NEW.id);
END;

CREATE TRIGGER queue_removed_annotation AFTER DELETE ON annotations
BEGIN
    DELETE FROM index_queue WHERE kind = 'annotation' AND id = OLD.id;
    INSERT INTO index_queue (kind, id) VALUES ('annotation', OLD.id);
END;

CREATE TRIGGER queue_annotation_tag AFTER INSERT ON annotation_tags
BEGIN
    DELETE FROM index_queue WHERE kind = 'annotation' AND id = NEW.annotation_id;
    INSERT INTO index_queue (kind, id) VALUES ('annotation', NEW.annotation_id);
END;

CREATE TRIGGER queue_changed_annotation_tag AFTER UPDATE ON annotation_tags
BEGIN
    DELETE FROM index_queue WHERE kind = 'annotation' AND id = NEW.annotation_id;
    INSERT INTO index_queue (kind, id) VALUES ('annotation', NEW.annotation_id);
END;

CREATE TRIGGER queue_removed_annotation_tag AFTER DELETE ON annotation_tags
BEGIN
    DELETE FROM index_queue WHERE kind = 'annotation' AND id = OLD.annotation_id;
    INSERT INTO index_queue (kind, id) VALUES ('annotation', OLD.annotation_id);
END;
