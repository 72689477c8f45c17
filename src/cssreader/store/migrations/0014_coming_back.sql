-- What annotations were before each change, so that a copy of one that comes back from another machine is known as an
-- older state, and what was changed on both sides is told from what was changed on one. The columns are those of
-- annotations; a line of `tags` is a tag. Nothing is taken out when an annotation goes: it may come back.
CREATE TABLE annotation_history (
    annotation_id TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    category TEXT,
    exact TEXT,
    prefix TEXT,
    suffix TEXT,
    quote_start INTEGER,
    quote_end INTEGER,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    source TEXT NOT NULL,
    year TEXT NOT NULL,
    stale INTEGER NOT NULL
) STRICT;

CREATE INDEX annotation_history_by_annotation ON annotation_history (annotation_id);

CREATE TRIGGER keep_annotation_history BEFORE UPDATE OF modified_at ON annotations
WHEN OLD.modified_at IS NOT NEW.modified_at
BEGIN
    INSERT INTO annotation_history
    VALUES (
        OLD.id, OLD.modified_at, OLD.kind, OLD.category, OLD.exact, OLD.prefix, OLD.suffix, OLD.quote_start,
        OLD.quote_end, OLD.note,
        ifnull(
            (
                SELECT group_concat(tag, char(10))
                FROM (SELECT tag FROM annotation_tags WHERE annotation_id = OLD.id ORDER BY place)
            ),
            ''
        ),
        OLD.source, OLD.year, OLD.stale
    );
END;

-- The former texts of annotations that were marked in another library, in a text that is no version here.
CREATE TABLE former_texts (
    text_hash TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_former_texts (
    annotation_id TEXT PRIMARY KEY NOT NULL,
    text_hash TEXT NOT NULL REFERENCES former_texts (text_hash)
) STRICT, WITHOUT ROWID;

-- Annotations whose essay is not in the library. `document` is an export that holds one annotation; `letters` are those
-- of its quotation, which is looked for in the texts that come in, where there are enough of them.
CREATE TABLE waiting_annotations (
    id TEXT PRIMARY KEY NOT NULL,
    added_at TEXT NOT NULL,
    letters TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;

-- By what its essay may be known when it comes.
CREATE TABLE waiting_keys (
    key TEXT NOT NULL,
    annotation_id TEXT NOT NULL REFERENCES waiting_annotations (id) ON DELETE CASCADE,
    PRIMARY KEY (key, annotation_id)
) STRICT, WITHOUT ROWID;
