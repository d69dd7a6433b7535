-- Every decision, in order; each row's hash covers the one before (event.h).
CREATE TABLE event (
  sequence BIGINT PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  data TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX event_subject ON event (subject, sequence);
CREATE INDEX event_kind ON event (kind, sequence);

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  due_at TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  claimed_by TEXT,
  claimed_until TEXT,
  finished_at TEXT,
  failure TEXT
);
CREATE INDEX job_due ON job (finished_at, due_at);

-- Small values the installation itself keeps: the server's own keys, the time of the demo.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
