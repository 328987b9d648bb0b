CREATE TABLE canvases (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL,
    project TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    revision BIGINT NOT NULL,
    head TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX canvases_by_project ON canvases (project, id);

CREATE TABLE canvas_batches (
    canvas TEXT NOT NULL REFERENCES canvases (id) ON DELETE CASCADE,
    revision BIGINT NOT NULL,
    client TEXT NOT NULL,
    counter BIGINT NOT NULL,
    base BIGINT NOT NULL,
    actor TEXT NOT NULL,
    time BIGINT NOT NULL,
    operations TEXT NOT NULL,
    PRIMARY KEY (canvas, revision),
    UNIQUE (canvas, client, counter)
);

CREATE TABLE canvas_snapshots (
    canvas TEXT NOT NULL REFERENCES canvases (id) ON DELETE CASCADE,
    revision BIGINT NOT NULL,
    snapshot TEXT NOT NULL,
    PRIMARY KEY (canvas, revision)
);
