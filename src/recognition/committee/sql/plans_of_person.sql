SELECT id, submitted_on, approved_on, committee, from_day, to_day FROM plan WHERE person = :person AND kind = 'ipdp' ORDER BY from_day DESC, id DESC
