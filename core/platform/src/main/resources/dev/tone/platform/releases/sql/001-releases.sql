CREATE TABLE releases (
    deployment TEXT PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects (id),
    organization TEXT NOT NULL,
    environment TEXT NOT NULL,
    shown BOOLEAN NOT NULL,
    warm_until BIGINT,
    body TEXT NOT NULL
);

CREATE INDEX releases_by_project ON releases (project, deployment) WHERE shown;

CREATE INDEX releases_warm ON releases (warm_until) WHERE warm_until IS NOT NULL;
