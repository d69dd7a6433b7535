INSERT INTO refund (invoice, reason, recorded_by, recorded_at) VALUES (:invoice, :reason, :recorded_by, :now)
