SELECT id FROM committee_request WHERE person = :person AND kind = :kind AND state IN ('waiting', 'returned', 'invited')
AND ((micro_credential = :micro_credential AND activity IS NULL) OR activity = :activity OR plan = :plan)
