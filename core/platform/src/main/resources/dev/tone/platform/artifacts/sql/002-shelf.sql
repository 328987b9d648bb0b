CREATE TABLE artifact_tags (
    artifact TEXT NOT NULL REFERENCES artifacts (id),
    search TEXT NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (artifact, search)
);

CREATE TABLE artifact_retention (
    project TEXT PRIMARY KEY REFERENCES projects (id),
    organization TEXT NOT NULL REFERENCES organizations (id),
    keep_versions BIGINT,
    keep_days BIGINT,
    keep_tagged BOOLEAN NOT NULL
);

CREATE INDEX artifacts_by_digest ON artifacts (project, digest);
