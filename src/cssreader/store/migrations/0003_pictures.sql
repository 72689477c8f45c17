-- Which pictures the text of a version shows. Their bytes lie among the originals, by the same kind of name;
-- a picture stays as long as a version shows it.
CREATE TABLE version_pictures (
    version_id INTEGER NOT NULL REFERENCES versions (id),
    picture TEXT NOT NULL,
    PRIMARY KEY (version_id, picture)
) STRICT, WITHOUT ROWID;

CREATE INDEX version_pictures_by_picture ON version_pictures (picture);
