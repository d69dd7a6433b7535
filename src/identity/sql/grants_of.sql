SELECT organization, role FROM role WHERE person = :person AND ended_at IS NULL ORDER BY granted_at
