CREATE TABLE environment_rules (
    environment TEXT NOT NULL,
    kind TEXT NOT NULL,
    project TEXT NOT NULL REFERENCES projects (id),
    organization TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (environment, kind)
);

CREATE INDEX environment_rules_by_project ON environment_rules (project);

CREATE INDEX environment_rules_by_kind ON environment_rules (kind, environment);

CREATE TABLE gates (
    deployment TEXT PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects (id),
    organization TEXT NOT NULL,
    is_open BOOLEAN NOT NULL,
    due_at BIGINT,
    body TEXT NOT NULL
);

CREATE INDEX gates_by_project ON gates (project, is_open, deployment);

CREATE INDEX gates_due ON gates (due_at) WHERE is_open;
