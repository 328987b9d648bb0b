CREATE TABLE artifact_links (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organizations (id),
    artifact TEXT NOT NULL REFERENCES artifacts (id),
    path TEXT,
    shown BOOLEAN NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE INDEX artifact_links_by_artifact ON artifact_links (artifact, created_at, id);

CREATE TABLE artifact_link_keys (
    id TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
);
