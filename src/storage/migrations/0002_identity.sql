CREATE TABLE person (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  email_confirmed_at TEXT,
  password_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at TEXT NOT NULL,
  closed_at TEXT
);

-- A signed-in browser; the cookie holds the token, the table only its hash.
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
);
CREATE INDEX session_person ON session (person);

-- A link sent by mail: 'confirm' an address or 'reset' a password. Used once.
CREATE TABLE mail_token (
  token_hash TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  purpose TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
);

-- Failed guesses, by address of mail and by network, for throttling.
CREATE TABLE failed_sign_in (
  guessed TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX failed_sign_in_guessed ON failed_sign_in (guessed, at);

CREATE TABLE organization (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT,
  parent TEXT REFERENCES organization (id)
);

CREATE TABLE role (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  organization TEXT NOT NULL REFERENCES organization (id),
  role TEXT NOT NULL,
  granted_by TEXT,
  granted_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX role_person ON role (person);
CREATE INDEX role_organization ON role (organization);

-- A line of an affiliate's roster. It is the person's once they confirmed the same address of mail.
CREATE TABLE membership (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (id),
  member_number TEXT NOT NULL,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  roster_import TEXT NOT NULL,
  UNIQUE (organization, member_number)
);
CREATE INDEX membership_email ON membership (email);

CREATE TABLE roster_import (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (id),
  imported_by TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  members INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  lapsed INTEGER NOT NULL,
  sha256 TEXT NOT NULL
);

-- A roster's file that was read and waits for the officer's word; gone after it, or after a day.
CREATE TABLE roster_upload (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (id),
  uploaded_by TEXT NOT NULL REFERENCES person (id),
  uploaded_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  blob TEXT NOT NULL,
  whole INTEGER NOT NULL
);

CREATE TABLE employment (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  state TEXT NOT NULL,
  position TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT
);
CREATE INDEX employment_person ON employment (person);

CREATE TABLE license (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  state TEXT NOT NULL,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  expires_on TEXT NOT NULL
);
CREATE INDEX license_person ON license (person);

-- What Laurel told a person in the application; the same goes out by mail.
CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  link TEXT NOT NULL,
  created_at TEXT NOT NULL,
  read_at TEXT
);
CREATE INDEX notice_person ON notice (person, created_at);
