-- Stands for a step that is made elsewhere; it gives way to the real one.
SELECT 1;
