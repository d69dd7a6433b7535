INSERT INTO micro_credential_version (micro_credential, version, document, sha256, published_at)
VALUES (:micro_credential, :version, :document, :sha256, :now)
