SELECT * FROM pay_claim_standing
WHERE organization = :organization AND outcome IN ('approved', 'deemed')
  AND ((paid_in IS NULL AND reversed_on IS NULL)
    OR (paid_in IS NOT NULL AND reversed_on IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM payroll_line back WHERE back.claim = pay_claim_standing.id AND back.kind = 'taken_back')))
ORDER BY person_name, decided_on, id
