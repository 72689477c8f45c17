-- Topics of the person's own, and what they say otherwise of topics of a syllabus. Of these a NULL means that it
-- is as the syllabus has it. An empty `under`: it stands under no other.
CREATE TABLE topics (
    id TEXT PRIMARY KEY NOT NULL,
    under TEXT,
    name TEXT,
    rule TEXT,
    shown INTEGER
) STRICT, WITHOUT ROWID;

-- What was put into a topic or taken out of it by hand, whatever the topic's rule says: `filing` is in or out.
-- Topics of a syllabus have no row of their own, so `topic_id` refers to none.
CREATE TABLE topic_essays (
    topic_id TEXT NOT NULL,
    essay_id INTEGER NOT NULL REFERENCES essays (id),
    filing TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    PRIMARY KEY (topic_id, essay_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX topic_essays_by_essay ON topic_essays (essay_id);
