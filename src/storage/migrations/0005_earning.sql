CREATE TABLE team (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE team_member (
  team TEXT NOT NULL REFERENCES team (id),
  person TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (team, person)
);

-- One person's way through one version of one micro-credential. `opened_at`: when it was free or paid, and the months
-- began to run; `ended_at` without an award: the deadline passed or the earner stopped (`end_reason`).
CREATE TABLE journey (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  micro_credential TEXT NOT NULL,
  version INTEGER NOT NULL,
  team TEXT REFERENCES team (id),
  started_at TEXT NOT NULL,
  opened_at TEXT,
  deadline TEXT,
  guidelines_opened_at TEXT,
  self_check TEXT,
  earned_at TEXT,
  ended_at TEXT,
  end_reason TEXT,
  FOREIGN KEY (micro_credential, version) REFERENCES micro_credential_version (micro_credential, version)
);
CREATE INDEX journey_person ON journey (person);
CREATE UNIQUE INDEX journey_running ON journey (person, micro_credential) WHERE ended_at IS NULL;
CREATE INDEX journey_deadline ON journey (deadline) WHERE ended_at IS NULL AND earned_at IS NULL;

-- The current text of one piece. `revision` counts saves, so that two tabs notice each other.
CREATE TABLE answer (
  journey TEXT NOT NULL REFERENCES journey (id),
  piece TEXT NOT NULL,
  text TEXT NOT NULL,
  revision BIGINT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (journey, piece)
);

-- A file that is still arriving (tus 1.0); its bytes are in the spool until it is complete.
CREATE TABLE upload (
  id TEXT PRIMARY KEY,
  journey TEXT NOT NULL REFERENCES journey (id),
  piece TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  received BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  evidence TEXT
);
CREATE INDEX upload_journey ON upload (journey);
CREATE INDEX upload_expires ON upload (expires_at);

-- A file or a link that shows the work. Removed ones stay where a submission holds them. `preview`: the SHA-256 of a small
-- picture of it, `pages`: of a PDF, once a job has looked.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  journey TEXT NOT NULL REFERENCES journey (id),
  piece TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT,
  bytes BIGINT NOT NULL,
  link TEXT,
  added_at TEXT NOT NULL,
  removed_at TEXT,
  preview TEXT,
  pages INTEGER
);
CREATE INDEX evidence_journey ON evidence (journey);
CREATE INDEX evidence_sha256 ON evidence (sha256);

-- Where the earner thinks the work is now; nobody else sees it.
CREATE TABLE self_score (
  journey TEXT NOT NULL REFERENCES journey (id),
  piece TEXT NOT NULL,
  criterion TEXT NOT NULL,
  level TEXT NOT NULL,
  PRIMARY KEY (journey, piece, criterion)
);

CREATE TABLE time_entry (
  id TEXT PRIMARY KEY,
  journey TEXT NOT NULL REFERENCES journey (id),
  day TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  activity TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX time_entry_journey ON time_entry (journey);

-- What was judged: never changed. `manifest` holds every text, and name, kind, size and SHA-256 of every file.
CREATE TABLE submission (
  id TEXT PRIMARY KEY,
  journey TEXT NOT NULL REFERENCES journey (id),
  number INTEGER NOT NULL,
  submitted_at TEXT NOT NULL,
  manifest TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  original_work INTEGER NOT NULL,
  student_consent INTEGER NOT NULL,
  UNIQUE (journey, number)
);

-- Reminders already sent, so that none is sent twice.
CREATE TABLE reminder (
  journey TEXT NOT NULL REFERENCES journey (id),
  kind TEXT NOT NULL,
  sent_at TEXT NOT NULL,
  PRIMARY KEY (journey, kind)
);
