-- Pages that a person asked for, until they are fetched and after. `state` carries no CHECK, as in 0001.
CREATE TABLE web_queue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE,
    -- The host that the person typed; only it may be in the local network.
    typed_host TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'waiting',
    tries INTEGER NOT NULL DEFAULT 0,
    next_try_at TEXT NOT NULL,
    said TEXT NOT NULL DEFAULT '',
    essay_id INTEGER REFERENCES essays (id) ON DELETE SET NULL,
    added_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX web_queue_by_state ON web_queue (state, next_try_at);

CREATE TABLE web_queue_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES web_queue (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    said TEXT NOT NULL
) STRICT;

CREATE INDEX web_queue_log_by_item ON web_queue_log (item_id);

-- What a server gave with a page that is in the library, to ask later whether it has changed.
CREATE TABLE web_pages (
    address TEXT PRIMARY KEY NOT NULL,
    essay_id INTEGER NOT NULL REFERENCES essays (id) ON DELETE CASCADE,
    etag TEXT,
    last_modified TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX web_pages_by_essay ON web_pages (essay_id);

-- The one program that fetches at the moment. It says again and again that it is still there.
CREATE TABLE web_runner (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    owner TEXT NOT NULL,
    until TEXT NOT NULL
) STRICT;

CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE,
    typed_host TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    added_at TEXT NOT NULL,
    asked_at TEXT,
    said TEXT NOT NULL DEFAULT '',
    etag TEXT,
    last_modified TEXT
) STRICT;

CREATE TABLE subscription_pages (
    subscription_id INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    page TEXT NOT NULL,
    PRIMARY KEY (subscription_id, page)
) STRICT, WITHOUT ROWID;
