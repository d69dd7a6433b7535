SELECT standing FROM told_standing WHERE person = :person AND pack = :pack
