SELECT team FROM team_member WHERE person = :person
