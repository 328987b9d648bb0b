CREATE TABLE identity (client TEXT NOT NULL);

CREATE TABLE canvas (
  scope TEXT NOT NULL,
  canvas TEXT NOT NULL,
  next_counter INTEGER NOT NULL,
  snapshot_revision INTEGER,
  snapshot TEXT,
  PRIMARY KEY (scope, canvas)
) WITHOUT ROWID;

CREATE TABLE canvas_accepted (
  scope TEXT NOT NULL,
  canvas TEXT NOT NULL,
  revision INTEGER NOT NULL,
  batch TEXT NOT NULL,
  PRIMARY KEY (scope, canvas, revision)
) WITHOUT ROWID;

CREATE TABLE canvas_pending (
  scope TEXT NOT NULL,
  canvas TEXT NOT NULL,
  counter INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  batch TEXT NOT NULL,
  fault TEXT,
  PRIMARY KEY (scope, canvas, counter)
) WITHOUT ROWID;

CREATE TABLE ui_state (
  scope TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (scope, name)
) WITHOUT ROWID;

CREATE TABLE read_model (
  scope TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (scope, kind, id)
) WITHOUT ROWID;

CREATE TABLE queued_call (
  id INTEGER PRIMARY KEY,
  scope TEXT NOT NULL,
  call TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  fault TEXT
);
CREATE INDEX queued_call_by_scope ON queued_call (scope, id);
