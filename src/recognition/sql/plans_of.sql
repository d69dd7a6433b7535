SELECT id, person, license, kind, from_day, to_day, committee, school_goal, submitted_on, approved_on, returned_on, return_reason
FROM plan WHERE person = :person ORDER BY to_day DESC, id DESC
