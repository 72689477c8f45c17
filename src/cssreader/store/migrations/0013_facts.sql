-- A fact has a source and a year, and may be true no longer.
ALTER TABLE annotations ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN year TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER queue_changed_annotation;

-- A new place alone does not change what is found.
CREATE TRIGGER queue_changed_annotation AFTER UPDATE OF essay_id, kind, category, exact, note, source, year ON annotations
WHEN OLD.essay_id IS NOT NEW.essay_id
    OR OLD.kind IS NOT NEW.kind
    OR OLD.category IS NOT NEW.category
    OR OLD.exact IS NOT NEW.exact
    OR OLD.note IS NOT NEW.note
    OR OLD.source IS NOT NEW.source
    OR OLD.year IS NOT NEW.year
BEGIN
    DELETE FROM index_queue WHERE kind = 'annotation' AND id = NEW.id;
    INSERT INTO index_queue (kind, id) VALUES ('annotation', NEW.id);
END;
