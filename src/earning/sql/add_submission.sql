INSERT INTO submission (id, journey, number, submitted_at, manifest, sha256, original_work, student_consent)
VALUES (:id, :journey, :number, :submitted_at, :manifest, :sha256, :original_work, :student_consent)
