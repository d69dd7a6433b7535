INSERT INTO outside_activity (id, person, kind, title, issuer, issuer_kind, ref, topic, category, license, hours, quantity, score,
  started_on, earned_on, provider_approved_by, created_at)
VALUES (:id, :person, :kind, :title, :issuer, :issuer_kind, :ref, :topic, :category, :license, :hours, :quantity, :score, :started_on,
  :earned_on, :provider_approved_by, :now)
