CREATE TABLE blob_checks (
    digest TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    checked_at BIGINT NOT NULL,
    damaged BOOLEAN NOT NULL
);

CREATE INDEX blob_checks_by_state ON blob_checks (damaged, checked_at);

CREATE TABLE blob_check_runs (
    id TEXT PRIMARY KEY,
    finished_at BIGINT NOT NULL
);
