SELECT id, journey, number, submitted_at, manifest, sha256 FROM submission WHERE id = :id
