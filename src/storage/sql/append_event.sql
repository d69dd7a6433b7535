INSERT INTO event (sequence, at, actor, kind, subject, reason, data, previous_hash, hash)
VALUES (:sequence, :at, :actor, :kind, :subject, :reason, :data, :previous_hash, :hash)
