DELETE FROM outside_evidence WHERE id = :id
  AND activity IN (SELECT outside_activity.id FROM outside_activity WHERE outside_activity.person = :person)
