CREATE TABLE canvas_step (
  scope TEXT NOT NULL,
  canvas TEXT NOT NULL,
  stack TEXT NOT NULL,
  position INTEGER NOT NULL,
  step TEXT NOT NULL,
  PRIMARY KEY (scope, canvas, stack, position)
) WITHOUT ROWID;
