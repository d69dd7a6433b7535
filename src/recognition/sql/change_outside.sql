UPDATE outside_activity SET kind = :kind, title = :title, issuer = :issuer, issuer_kind = :issuer_kind, ref = :ref, topic = :topic,
  category = :category, license = :license, hours = :hours, quantity = :quantity, score = :score, started_on = :started_on,
  earned_on = :earned_on, provider_approved_by = :provider_approved_by
WHERE id = :id AND person = :person AND removed_at IS NULL
