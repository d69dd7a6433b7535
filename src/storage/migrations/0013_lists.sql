-- An issuer's credentials, newest first, searched by name and title without reading the rows themselves.
CREATE INDEX credential_listed ON credential (issuer, issued_at DESC, id DESC, earner_name, title);
DROP INDEX credential_issuer;

-- What stands against credentials now, by what it is.
CREATE INDEX revocation_standing ON revocation (purpose, credential) WHERE ended_at IS NULL;
