-- An issuer's signing keys, sealed with the installation's own secret. The newest without `retired_at` signs;
-- old ones stay published so that old credentials stay valid.
CREATE TABLE issuer_key (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL REFERENCES issuer (id),
  public_key TEXT NOT NULL,
  sealed_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  retired_at TEXT
);
CREATE INDEX issuer_key_issuer ON issuer_key (issuer);
CREATE UNIQUE INDEX issuer_key_current ON issuer_key (issuer) WHERE retired_at IS NULL;

-- 131,072 places for credentials of one issuer. `used` counts the places given away, `revision` the changes of any
-- credential's status in it.
CREATE TABLE status_list (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL REFERENCES issuer (id),
  used BIGINT NOT NULL,
  revision BIGINT NOT NULL
);
CREATE INDEX status_list_issuer ON status_list (issuer);

-- The list as it is published for one purpose, signed; good while its revision is the list's.
CREATE TABLE status_document (
  list TEXT NOT NULL REFERENCES status_list (id),
  purpose TEXT NOT NULL,
  revision BIGINT NOT NULL,
  document TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  PRIMARY KEY (list, purpose)
);

-- An issued credential: of a micro-credential (with its journey) or of a stack. `document` is the signed JSON,
-- `jwt` the same as VC-JWT.
CREATE TABLE credential (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL REFERENCES issuer (id),
  person TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  achievement TEXT NOT NULL,
  version INTEGER NOT NULL,
  journey TEXT,
  submission TEXT,
  earner_name TEXT NOT NULL,
  title TEXT NOT NULL,
  minutes BIGINT NOT NULL,
  issued_at TEXT NOT NULL,
  document TEXT NOT NULL,
  jwt TEXT NOT NULL,
  status_list TEXT NOT NULL REFERENCES status_list (id),
  status_index BIGINT NOT NULL,
  UNIQUE (person, kind, achievement),
  UNIQUE (status_list, status_index)
);
CREATE INDEX credential_issuer ON credential (issuer, issued_at);
CREATE INDEX credential_journey ON credential (journey);

-- The earner's decision to show it. No row or `withdrawn_at`: only the earner sees it.
CREATE TABLE publication (
  credential TEXT PRIMARY KEY REFERENCES credential (id),
  published_at TEXT NOT NULL,
  withdrawn_at TEXT,
  show_feedback INTEGER NOT NULL
);

CREATE TABLE shared_evidence (
  credential TEXT NOT NULL REFERENCES credential (id),
  evidence TEXT NOT NULL REFERENCES evidence (id),
  PRIMARY KEY (credential, evidence)
);

-- Withdrawn or suspended by the issuer, with the reason; a suspension can be ended.
CREATE TABLE revocation (
  id TEXT PRIMARY KEY,
  credential TEXT NOT NULL REFERENCES credential (id),
  purpose TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX revocation_credential ON revocation (credential);
CREATE UNIQUE INDEX revocation_in_force ON revocation (credential, purpose) WHERE ended_at IS NULL;

-- Lets a program issue in the name of an issuer; only the token's hash is kept.
CREATE TABLE issuing_token (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL REFERENCES issuer (id),
  name TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX issuing_token_issuer ON issuing_token (issuer);

-- For finding decisions that were met and have no credential yet.
CREATE INDEX decision_decided ON decision (outcome, decided_at);
