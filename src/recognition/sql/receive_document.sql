INSERT INTO received_document (activity, purpose, document, person, received_on, recorded_by)
VALUES (:activity, :purpose, :document, :person, :received_on, :by)
ON CONFLICT (activity, purpose, document) DO NOTHING
