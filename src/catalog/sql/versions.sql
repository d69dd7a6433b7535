SELECT micro_credential, version, sha256 FROM micro_credential_version ORDER BY micro_credential, version
