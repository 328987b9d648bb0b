CREATE TABLE deployment_bases (
    deployment TEXT PRIMARY KEY REFERENCES deployments (id),
    project TEXT NOT NULL REFERENCES projects (id),
    running TEXT REFERENCES deployments (id)
);

CREATE INDEX deployment_bases_by_project ON deployment_bases (project);
