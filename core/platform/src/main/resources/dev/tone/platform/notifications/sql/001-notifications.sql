CREATE TABLE notifications (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL,
    user_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    project TEXT,
    deployment TEXT,
    log_sequence BIGINT,
    created_at BIGINT NOT NULL,
    read_at BIGINT,
    archived_at BIGINT
);

CREATE INDEX notifications_by_time ON notifications (user_id, organization, created_at, id);

CREATE INDEX notifications_by_subject ON notifications (user_id, subject);

CREATE INDEX notifications_by_project ON notifications (project);

CREATE TABLE notification_preferences (
    organization TEXT NOT NULL,
    user_id TEXT NOT NULL,
    preferences TEXT NOT NULL,
    PRIMARY KEY (organization, user_id)
);
