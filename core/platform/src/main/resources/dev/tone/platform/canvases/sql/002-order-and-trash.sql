ALTER TABLE canvases ADD COLUMN place TEXT NOT NULL DEFAULT 'a0';

ALTER TABLE canvases ADD COLUMN deleted_at BIGINT;

CREATE INDEX canvases_by_deletion ON canvases (deleted_at);
