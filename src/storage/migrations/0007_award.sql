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
  status_list TEXT NOT NULL,
  status_index BIGINT NOT NULL,
  UNIQUE (person, kind, achievement),
  UNIQUE (status_list, status_index)
);
CREATE INDEX credential_person ON credential (person);

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

-- A bitstring status list (131,072 entries), signed anew when it changes.
CREATE TABLE status_list (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL REFERENCES issuer (id),
  purpose TEXT NOT NULL,
  used BIGINT NOT NULL,
  document TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
