CREATE TABLE deployments (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organizations (id),
    project TEXT NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL,
    environment TEXT NOT NULL,
    artifact TEXT NOT NULL,
    state TEXT NOT NULL,
    live BOOLEAN NOT NULL,
    release_digest TEXT,
    body TEXT NOT NULL,
    sealed_values BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (project, number)
);

CREATE INDEX deployments_by_environment ON deployments (environment, state, number);

CREATE UNIQUE INDEX deployments_live ON deployments (environment) WHERE live;

CREATE INDEX deployments_by_state ON deployments (state, id);

CREATE INDEX deployments_by_artifact ON deployments (artifact);

CREATE INDEX deployments_by_release ON deployments (release_digest);

CREATE TABLE deployment_transitions (
    deployment TEXT NOT NULL REFERENCES deployments (id),
    sequence BIGINT NOT NULL,
    state TEXT NOT NULL,
    time BIGINT NOT NULL,
    PRIMARY KEY (deployment, sequence)
);

CREATE TABLE trusted_commands (
    project TEXT NOT NULL REFERENCES projects (id),
    commands_digest TEXT NOT NULL,
    trusted_by TEXT NOT NULL,
    trusted_at BIGINT NOT NULL,
    PRIMARY KEY (project, commands_digest)
);

CREATE TABLE sites (
    environment TEXT PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects (id),
    organization TEXT NOT NULL,
    port BIGINT NOT NULL,
    stopped BOOLEAN NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX sites_by_project ON sites (project);
