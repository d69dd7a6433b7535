SELECT id, journey, number, submitted_at, manifest, sha256 FROM submission WHERE journey = :journey AND number = :number
