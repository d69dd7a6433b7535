SELECT kind, approved_on, certified_on, progress FROM plan WHERE person = :person ORDER BY from_day, id
