SELECT DISTINCT s.journey FROM review r JOIN submission s ON s.id = r.submission
WHERE r.reviewer = :person AND r.release_reason = 'conflict-of-interest'
