-- An essay knows every address it was found under, is recognised by what it says, and keeps all its versions.
--
-- essays.newest_version_id is the version that is shown: the newest, unless the person chose an older one. It is
-- NULL for an essay that was joined to another, which is therefore in no list and not found.

ALTER TABLE versions ADD COLUMN origin TEXT NOT NULL DEFAULT '';

UPDATE versions SET origin = (SELECT origin FROM essays WHERE essays.id = versions.essay_id);

CREATE INDEX versions_by_origin ON versions (origin);

DROP INDEX essays_by_origin;
DROP INDEX versions_by_address;

-- Whether the version was compared with all others; those of an older library are compared when it is asked for.
ALTER TABLE versions ADD COLUMN compared INTEGER NOT NULL DEFAULT 0;

CREATE INDEX versions_not_compared ON versions (id) WHERE compared = 0;

-- `key` is one for all addresses of a page (see text/addresses.py); `address` is the first that was seen with it.
CREATE TABLE addresses (
    essay_id INTEGER NOT NULL REFERENCES essays (id),
    key TEXT NOT NULL,
    address TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (key, essay_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX addresses_by_essay ON addresses (essay_id);

INSERT OR IGNORE INTO addresses (essay_id, key, address, added_at)
SELECT essay_id, address_key(address), address, created_at FROM versions WHERE address_key(address) IS NOT NULL ORDER BY id;

-- The fingerprints of texts: two texts that share a band are compared (see text/likeness.py).
CREATE TABLE bands (
    band INTEGER NOT NULL,
    version_id INTEGER NOT NULL REFERENCES versions (id),
    PRIMARY KEY (band, version_id)
) STRICT, WITHOUT ROWID;

-- Two essays that are perhaps the same, the lower number first. `kept_apart_at`: the person said that they are not.
CREATE TABLE likenesses (
    essay_id INTEGER NOT NULL REFERENCES essays (id),
    other_id INTEGER NOT NULL REFERENCES essays (id),
    share REAL NOT NULL,
    found_at TEXT NOT NULL,
    kept_apart_at TEXT,
    PRIMARY KEY (essay_id, other_id),
    CHECK (essay_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX likenesses_by_other ON likenesses (other_id);

-- An essay that the person said is another one. Its versions and addresses stay with it and count as the other's;
-- its annotations went over, and which they were is kept, so that the two can be parted again.
CREATE TABLE joins (
    essay_id INTEGER PRIMARY KEY REFERENCES essays (id),
    into_id INTEGER NOT NULL REFERENCES essays (id),
    joined_at TEXT NOT NULL,
    shown_version_id INTEGER NOT NULL REFERENCES versions (id),
    tags_added TEXT NOT NULL,
    CHECK (essay_id <> into_id)
) STRICT;

CREATE INDEX joins_by_into ON joins (into_id);

CREATE TABLE joined_annotations (
    annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
    essay_id INTEGER NOT NULL REFERENCES essays (id),
    PRIMARY KEY (annotation_id, essay_id)
) STRICT, WITHOUT ROWID;
