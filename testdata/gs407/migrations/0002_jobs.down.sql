ALTER TABLE jobs DROP COLUMN finished_at;
