CREATE TABLE artifacts (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organizations (id),
    project TEXT NOT NULL REFERENCES projects (id),
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    kind TEXT NOT NULL,
    digest TEXT NOT NULL,
    size BIGINT NOT NULL,
    file_count BIGINT NOT NULL,
    version BIGINT NOT NULL,
    element TEXT,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    notes_json TEXT NOT NULL,
    UNIQUE (project, name, version)
);

CREATE INDEX artifacts_by_age ON artifacts (project, created_at, id);

CREATE TABLE artifact_files (
    artifact TEXT NOT NULL REFERENCES artifacts (id),
    path TEXT NOT NULL,
    digest TEXT NOT NULL,
    size BIGINT NOT NULL,
    executable BOOLEAN NOT NULL,
    PRIMARY KEY (artifact, path)
);

CREATE INDEX artifact_files_by_digest ON artifact_files (digest);
