SELECT document, sha256 FROM micro_credential_version WHERE micro_credential = :micro_credential AND version = :version
