UPDATE told_standing SET told_at = :now WHERE person = :person
