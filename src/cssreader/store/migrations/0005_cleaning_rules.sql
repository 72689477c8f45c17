-- What the cleaning could not know, and what it needs to be done again.

-- What the bytes of the original are, and the encoding that only their server named; NULL where an older version
-- of the program did not say.
ALTER TABLE versions ADD COLUMN type TEXT;
ALTER TABLE versions ADD COLUMN charset TEXT;

-- By what addresses the original names the pictures of the version: a JSON object of addresses to pictures.
ALTER TABLE versions ADD COLUMN picture_sources TEXT;

CREATE INDEX versions_by_original ON versions (original);

-- To hide or to keep every block with the same words, in one essay or in all essays of one site. `block` is the key
-- of the words (see text/block_keys.py), `excerpt` how they begin. `action` and `origin` carry no CHECK, as in 0001.
CREATE TABLE cleaning_rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    action TEXT NOT NULL,
    block INTEGER NOT NULL,
    excerpt TEXT NOT NULL,
    essay_id INTEGER REFERENCES essays (id),
    site TEXT,
    origin TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CHECK ((essay_id IS NULL) <> (site IS NULL))
) STRICT;

CREATE UNIQUE INDEX cleaning_rules_of_essays ON cleaning_rules (essay_id, block) WHERE essay_id IS NOT NULL;
CREATE UNIQUE INDEX cleaning_rules_of_sites ON cleaning_rules (site, block) WHERE site IS NOT NULL;

-- Which essays of a site hold a block, as if there were no rules. `may_repeat`: a block that stands in several
-- essays is part of none, unless it is of a sort that essays have in common, such as a short heading.
CREATE TABLE site_blocks (
    site TEXT NOT NULL,
    block INTEGER NOT NULL,
    essay_id INTEGER NOT NULL REFERENCES essays (id),
    may_repeat INTEGER NOT NULL,
    PRIMARY KEY (site, block, essay_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX site_blocks_by_essay ON site_blocks (essay_id);

-- Whether the blocks of an essay stand in site_blocks; those of an older library are taken in when its site is met.
ALTER TABLE essays ADD COLUMN blocks_known INTEGER NOT NULL DEFAULT 0;

CREATE INDEX essays_without_blocks ON essays (id) WHERE blocks_known = 0;
