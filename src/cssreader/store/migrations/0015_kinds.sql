-- What a person says of the kinds of highlights, each thing with when it was said: of two machines the newest holds.
-- NULL where it was taken back. Kinds that ship and of which nothing is said stand in no row.
CREATE TABLE category_sayings (
    category TEXT NOT NULL,
    trait TEXT NOT NULL,
    value TEXT,
    said_at TEXT NOT NULL,
    PRIMARY KEY (category, trait)
) STRICT, WITHOUT ROWID;
