SELECT id, organization, uploaded_by, uploaded_at, file_name, sha256, blob, whole FROM roster_upload WHERE id = :id
