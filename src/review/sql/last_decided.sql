SELECT s.id FROM submission s JOIN decision d ON d.submission = s.id
WHERE s.journey = :journey AND s.number < :number ORDER BY s.number DESC LIMIT 1
