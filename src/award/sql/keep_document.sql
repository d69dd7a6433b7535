INSERT INTO status_document (list, purpose, revision, document, signed_at)
VALUES (:list, :purpose, :revision, :document, :signed_at)
ON CONFLICT (list, purpose) DO UPDATE
SET revision = excluded.revision, document = excluded.document, signed_at = excluded.signed_at
WHERE excluded.revision > status_document.revision
