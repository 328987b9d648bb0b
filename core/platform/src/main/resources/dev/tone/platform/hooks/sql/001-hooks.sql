CREATE TABLE hooks (
    id TEXT PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects (id),
    organization TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    sealed_secret BLOB NOT NULL,
    former_secret BLOB,
    body TEXT NOT NULL
);

CREATE INDEX hooks_by_project ON hooks (project, id);

CREATE TABLE hook_messages (
    hook TEXT NOT NULL REFERENCES hooks (id),
    message TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (hook, message)
);

CREATE INDEX hook_messages_by_time ON hook_messages (at);

CREATE TABLE hook_subjects (
    hook TEXT NOT NULL REFERENCES hooks (id),
    subject TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (hook, subject)
);

CREATE TABLE hook_receipts (
    id TEXT PRIMARY KEY,
    hook TEXT NOT NULL REFERENCES hooks (id),
    outcome TEXT NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX hook_receipts_by_time ON hook_receipts (hook, at, id);

CREATE INDEX hook_receipts_old ON hook_receipts (at);
