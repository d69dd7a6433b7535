SELECT * FROM pay_claim_standing WHERE id = :id
