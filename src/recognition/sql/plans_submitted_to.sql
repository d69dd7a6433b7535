SELECT id, person, license, kind, from_day, to_day, committee, school_goal, submitted_on, approved_on, returned_on, return_reason
FROM plan WHERE committee = :committee AND submitted_on IS NOT NULL AND approved_on IS NULL AND returned_on IS NULL
ORDER BY submitted_on, id
