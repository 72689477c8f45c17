-- How long each essay was read on each day: the calendar day at the person's place when it was read, so that no
-- journey to another time zone moves what is past.
CREATE TABLE reading_times (
    day TEXT NOT NULL,
    essay_id INTEGER NOT NULL REFERENCES essays (id),
    seconds REAL NOT NULL,
    PRIMARY KEY (day, essay_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reading_times_by_essay ON reading_times (essay_id);

-- The calendar day on which an essay was put among the finished ones. NULL: it is not finished, or was before days
-- were kept. Taken up again, it keeps beside it what was there before: whoever puts it back on the same day, by undo
-- for one, takes that back and finishes nothing.
ALTER TABLE essays ADD COLUMN finished_on TEXT;
ALTER TABLE essays ADD COLUMN finished_before TEXT;
ALTER TABLE essays ADD COLUMN taken_up_on TEXT;

CREATE INDEX essays_by_finishing ON essays (finished_on) WHERE finished_on IS NOT NULL;

-- Triggers, so that no writer can forget it. A shelf that a later version adds behind the finished ones keeps the day.
CREATE TRIGGER note_finishing AFTER UPDATE OF shelf ON essays
WHEN NEW.shelf = 'finished' AND OLD.shelf <> 'finished' AND NEW.finished_on IS NULL
BEGIN
    UPDATE essays
    SET finished_on = iif(taken_up_on = date('now', 'localtime'), finished_before, date('now', 'localtime'))
    WHERE id = NEW.id;
END;

CREATE TRIGGER forget_finishing AFTER UPDATE OF shelf ON essays
WHEN NEW.shelf IN ('inbox', 'reading') AND (OLD.shelf = 'finished' OR NEW.finished_on IS NOT NULL)
BEGIN
    UPDATE essays
    SET finished_before = finished_on, finished_on = NULL, taken_up_on = date('now', 'localtime')
    WHERE id = NEW.id;
END;
