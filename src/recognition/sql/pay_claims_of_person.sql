SELECT * FROM pay_claim_standing WHERE person = :person ORDER BY claimed_on DESC, id DESC
