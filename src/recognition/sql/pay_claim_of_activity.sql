SELECT id FROM pay_claim WHERE organization = :organization AND person = :person AND activity = :activity
