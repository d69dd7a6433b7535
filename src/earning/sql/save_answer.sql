INSERT INTO answer (journey, piece, text, revision, saved_at) VALUES (:journey, :piece, :text, :revision, :saved_at)
ON CONFLICT (journey, piece) DO UPDATE SET text = excluded.text, revision = excluded.revision, saved_at = excluded.saved_at
