INSERT INTO roster_upload (id, organization, uploaded_by, uploaded_at, file_name, sha256, blob, whole)
VALUES (:id, :organization, :uploaded_by, :uploaded_at, :file_name, :sha256, :blob, :whole)
