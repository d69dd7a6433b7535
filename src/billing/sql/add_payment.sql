INSERT INTO payment (invoice, method, reference, recorded_by, recorded_at)
VALUES (:invoice, :method, :reference, :recorded_by, :now)
