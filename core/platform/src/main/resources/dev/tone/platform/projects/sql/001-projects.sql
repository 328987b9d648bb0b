CREATE TABLE projects (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    slug TEXT NOT NULL,
    description TEXT,
    sample BOOLEAN NOT NULL,
    disk_budget BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    archived_at BIGINT,
    deleted_at BIGINT,
    version BIGINT NOT NULL,
    UNIQUE (organization, slug)
);

CREATE INDEX projects_by_change ON projects (organization, updated_at, id);

CREATE INDEX projects_by_deletion ON projects (deleted_at);
