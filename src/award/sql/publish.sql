INSERT INTO publication (credential, published_at, show_feedback) VALUES (:credential, :now, :show_feedback)
ON CONFLICT (credential) DO UPDATE
SET published_at = CASE WHEN publication.withdrawn_at IS NULL THEN publication.published_at ELSE excluded.published_at END,
  withdrawn_at = NULL, show_feedback = excluded.show_feedback
