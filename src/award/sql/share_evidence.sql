INSERT INTO shared_evidence (credential, evidence) VALUES (:credential, :evidence)
