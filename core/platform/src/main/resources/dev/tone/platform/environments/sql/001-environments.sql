CREATE TABLE environments (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL,
    project TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (project, name)
);

CREATE TABLE variables (
    environment TEXT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    secret BOOLEAN NOT NULL,
    value TEXT,
    sealed_value BLOB,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (environment, name)
);
