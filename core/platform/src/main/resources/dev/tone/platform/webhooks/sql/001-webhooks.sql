CREATE TABLE webhooks (
    id TEXT PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects (id),
    organization TEXT NOT NULL,
    is_enabled BOOLEAN NOT NULL,
    sealed_secret BLOB NOT NULL,
    former_secret BLOB,
    body TEXT NOT NULL
);

CREATE INDEX webhooks_by_project ON webhooks (project, id);

CREATE TABLE webhook_heads (
    project TEXT PRIMARY KEY,
    sequence BIGINT NOT NULL
);

CREATE TABLE webhook_events (
    id TEXT PRIMARY KEY,
    project TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    event TEXT NOT NULL,
    subject TEXT NOT NULL,
    once_key TEXT NOT NULL UNIQUE,
    time BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX webhook_events_by_subject ON webhook_events (project, subject, sequence);

CREATE INDEX webhook_events_by_time ON webhook_events (time);

CREATE TABLE webhook_deliveries (
    id TEXT PRIMARY KEY,
    webhook TEXT NOT NULL REFERENCES webhooks (id),
    project TEXT NOT NULL,
    message TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    state TEXT NOT NULL,
    is_asked BOOLEAN NOT NULL,
    due_at BIGINT,
    created_at BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries (webhook, created_at, id);

CREATE INDEX webhook_deliveries_by_project ON webhook_deliveries (project);

CREATE INDEX webhook_deliveries_by_message ON webhook_deliveries (message);

CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (webhook, is_asked, sequence) WHERE state = 'WAITING';

CREATE INDEX webhook_deliveries_over ON webhook_deliveries (created_at) WHERE state <> 'WAITING';

CREATE TABLE webhook_attempts (
    delivery TEXT NOT NULL REFERENCES webhook_deliveries (id),
    number BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (delivery, number)
);
