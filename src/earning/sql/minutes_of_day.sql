SELECT COALESCE(SUM(time_entry.minutes), 0) AS minutes
FROM time_entry JOIN journey ON journey.id = time_entry.journey
WHERE journey.person = :person AND time_entry.day = :day
