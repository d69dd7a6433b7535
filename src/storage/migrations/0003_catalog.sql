-- The documents are what the package's files say (docs/formats/catalog-package.md), as canonical JSON.
CREATE TABLE issuer (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL UNIQUE REFERENCES organization (id),
  document TEXT NOT NULL
);

CREATE TABLE stack (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL REFERENCES issuer (id),
  document TEXT NOT NULL
);

CREATE TABLE micro_credential (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL REFERENCES issuer (id),
  current_version INTEGER NOT NULL
);

-- Published versions never change; a journey stays on the one it started.
CREATE TABLE micro_credential_version (
  micro_credential TEXT NOT NULL REFERENCES micro_credential (id),
  version INTEGER NOT NULL,
  document TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  published_at TEXT NOT NULL,
  PRIMARY KEY (micro_credential, version)
);
