CREATE TABLE provider_connections (
    project TEXT NOT NULL REFERENCES projects (id),
    provider TEXT NOT NULL,
    sealed_token BLOB NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (project, provider)
);

CREATE TABLE environment_providers (
    environment TEXT PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects (id),
    provider TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX environment_providers_by_project ON environment_providers (project);

CREATE TABLE published_deployments (
    deployment TEXT PRIMARY KEY REFERENCES deployments (id),
    project TEXT NOT NULL REFERENCES projects (id),
    body TEXT NOT NULL
);

CREATE INDEX published_deployments_by_project ON published_deployments (project);
