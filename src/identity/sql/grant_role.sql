INSERT INTO role (id, person, organization, role, granted_by, granted_at)
VALUES (:id, :person, :organization, :role, :granted_by, :granted_at)
