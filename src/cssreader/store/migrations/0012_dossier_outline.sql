-- A dossier has an outline: headings and the person's own thoughts stand among its passages.
ALTER TABLE dossier_items ADD COLUMN kind TEXT NOT NULL DEFAULT 'passage' CHECK (kind IN ('passage', 'heading', 'thought'));
-- Of a heading, 1 the highest.
ALTER TABLE dossier_items ADD COLUMN level INTEGER CHECK (level BETWEEN 1 AND 3);
-- What something does in the essay that is to be written.
ALTER TABLE dossier_items ADD COLUMN stance TEXT CHECK (stance IN ('for', 'against'));
