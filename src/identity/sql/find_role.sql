SELECT id FROM role WHERE person = :person AND organization = :organization AND role = :role AND ended_at IS NULL
