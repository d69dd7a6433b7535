INSERT INTO credential_text (credential, texts) VALUES (:credential, :texts)
