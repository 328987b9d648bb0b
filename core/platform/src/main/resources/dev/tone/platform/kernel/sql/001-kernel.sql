CREATE TABLE organizations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE members (
    organization TEXT NOT NULL REFERENCES organizations (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    PRIMARY KEY (organization, user_id)
);

CREATE TABLE audit_events (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    project TEXT,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    before_json TEXT,
    after_json TEXT,
    correlation_id TEXT NOT NULL,
    time BIGINT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (organization, sequence)
);

CREATE INDEX audit_events_by_project ON audit_events (organization, project, sequence);

CREATE TABLE idempotency_keys (
    user_id TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    etag TEXT,
    answer TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, endpoint, idempotency_key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

CREATE TABLE topic_heads (
    channel TEXT PRIMARY KEY,
    sequence BIGINT NOT NULL
);

CREATE TABLE topic_facts (
    channel TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    fact TEXT NOT NULL,
    time BIGINT NOT NULL,
    PRIMARY KEY (channel, sequence)
);

CREATE INDEX topic_facts_by_age ON topic_facts (time);
