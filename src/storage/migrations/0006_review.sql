-- The issuer says that this person is trained to judge this micro-credential.
CREATE TABLE reviewer_training (
  person TEXT NOT NULL REFERENCES person (id),
  micro_credential TEXT NOT NULL REFERENCES micro_credential (id),
  marked_by TEXT NOT NULL,
  marked_at TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY (person, micro_credential)
);

-- One reviewer's look at one submission; released: given back unfinished. `revision` counts saves, so that two tabs
-- notice each other; `saved_at`: the last of them, or the claim.
CREATE TABLE review (
  id TEXT PRIMARY KEY,
  submission TEXT NOT NULL REFERENCES submission (id),
  reviewer TEXT NOT NULL REFERENCES person (id),
  claimed_at TEXT NOT NULL,
  revision BIGINT NOT NULL DEFAULT 0,
  saved_at TEXT NOT NULL DEFAULT '',
  released_at TEXT,
  release_reason TEXT,
  finished_at TEXT,
  outcome TEXT
);
CREATE INDEX review_submission ON review (submission);
CREATE INDEX review_reviewer ON review (reviewer);
CREATE UNIQUE INDEX review_open ON review (submission, reviewer) WHERE released_at IS NULL;
CREATE INDEX review_running ON review (saved_at) WHERE released_at IS NULL AND finished_at IS NULL;

-- One criterion of one piece: the level, and for one not met what was seen, what is missing, what to do.
-- `carried_from`: the review of an earlier attempt in which it was met; it is not judged again.
CREATE TABLE score (
  review TEXT NOT NULL REFERENCES review (id),
  piece TEXT NOT NULL,
  criterion TEXT NOT NULL,
  level TEXT NOT NULL,
  seen TEXT NOT NULL,
  missing TEXT NOT NULL,
  next_step TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  carried_from TEXT REFERENCES review (id),
  PRIMARY KEY (review, piece, criterion)
);

-- What was decided on a submission, from the review or reviews of it.
CREATE TABLE decision (
  submission TEXT PRIMARY KEY REFERENCES submission (id),
  outcome TEXT NOT NULL,
  decided_at TEXT NOT NULL
);

-- The decision's time beside the submission, so that what waits is found without reading all that was ever decided.
ALTER TABLE submission ADD COLUMN decided_at TEXT;
CREATE INDEX submission_waiting ON submission (submitted_at, id) WHERE decided_at IS NULL;
