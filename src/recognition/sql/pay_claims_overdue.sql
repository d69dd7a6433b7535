SELECT * FROM pay_claim_standing WHERE outcome IS NULL AND decide_by < :today ORDER BY decide_by, id LIMIT :count
