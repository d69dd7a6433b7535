SELECT id, submitted_on, approved_on, committee, from_day, to_day FROM plan WHERE person = :person AND id = :id
