ALTER TABLE environments ADD COLUMN archived_at BIGINT;
