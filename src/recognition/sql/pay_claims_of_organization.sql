SELECT * FROM pay_claim_standing
WHERE organization = :organization
  AND (:all_of = 'all' OR (:waiting = 'waiting' AND outcome IS NULL) OR (:decided = 'decided' AND outcome IS NOT NULL))
ORDER BY CASE WHEN outcome IS NULL THEN decide_by ELSE '9999-12-31' END, decided_on DESC, id
LIMIT :count OFFSET :skipped
