UPDATE employment SET organization = :organization WHERE person = :person AND district = :district AND organization IS NULL
