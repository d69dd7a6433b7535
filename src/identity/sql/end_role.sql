UPDATE role SET ended_at = :now
WHERE person = :person AND organization = :organization AND role = :role AND ended_at IS NULL
